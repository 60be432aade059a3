// Scores what is read of feeds, WordPress exports and the wires, on public fixtures. Usage: node lab/formats/xml.ts FOLDER [--verbose]
// FOLDER has clones of superdesk/superdesk-core, iptc/newsml-g2, WordPress/wordpress-importer, WPTT/theme-unit-test and mmcdole/gofeed,
// each under its own name.

import { scoreFixtures } from './score-fixtures.ts'

await scoreFixtures('xml-expected.json')
