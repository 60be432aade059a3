// Scores what is read of JSON that other systems wrote, on public fixtures. Usage: node lab/formats/json.ts FOLDER [--verbose]
// FOLDER has clones of iptc/newsinjson, superdesk/superdesk-core, washingtonpost/ans-schema and TryGhost/migrate, each under its own name.

import { scoreFixtures } from './score-fixtures.ts'

await scoreFixtures('json-expected.json')
