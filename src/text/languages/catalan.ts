// Catalan, as far as search, verify and reading need it.

import type { ReadingData } from './language-data.ts'

export const catalanReading: ReadingData = {
  tags: ['ca'],
  months:
    'gener gen, febrer febr, març, abril abr, maig, juny, juliol, agost, setembre set, octubre oct, novembre nov, desembre des',
  weekdays: 'dilluns dimarts dimecres dijous divendres dissabte diumenge',
}
