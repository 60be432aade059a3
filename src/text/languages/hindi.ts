// Hindi, as far as search, verify and reading need it.

import type { ReadingData } from './language-data.ts'

export const hindiReading: ReadingData = {
  tags: ['hi'],
  months: 'जनवरी, फ़रवरी फरवरी, मार्च, अप्रैल, मई, जून, जुलाई, अगस्त, सितंबर सितम्बर, अक्टूबर अक्तूबर, नवंबर नवम्बर, दिसंबर दिसम्बर',
  weekdays: 'सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार',
}
