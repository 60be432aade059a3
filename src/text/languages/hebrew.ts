// Hebrew, as far as search, verify and reading need it.

import type { ReadingData } from './language-data.ts'

export const hebrewReading: ReadingData = {
  tags: ['he'],
  months:
    'ינואר בינואר, פברואר בפברואר, מרץ במרץ מרס, אפריל באפריל, מאי במאי, יוני ביוני, יולי ביולי, אוגוסט באוגוסט, ספטמבר בספטמבר, ' +
    'אוקטובר באוקטובר, נובמבר בנובמבר, דצמבר בדצמבר',
  weekdays: 'שני שלישי רביעי חמישי שישי שבת ראשון',
}
