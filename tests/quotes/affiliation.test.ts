// Whom the text says a speaker belongs to: in the role, before the name, or right behind it.

import { expect, test } from 'vitest'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { article } from '../support/corpus.ts'

const quoted = '“We will not stop here at all,”'

test.each([
  [
    `${quoted} said Ann Lee, president of the Center for Strategic and International Studies.`,
    'Center for Strategic and International Studies',
  ],
  [`${quoted} said Clinton campaign spokesman Brian Fallon.`, 'Clinton campaign'],
  [`${quoted} said Ann Lee of the Sierra Club.`, 'Sierra Club'],
  [`${quoted} said Ann Lee from Harvard University on Monday.`, 'Harvard University'],
  [`${quoted} said Ann Lee at the National Weather Service in Boulder.`, 'National Weather Service'],
  [`${quoted} said Ann Lee with NASA.`, 'NASA'],
  [`Ann Lee of the Sierra Club was there. ${quoted} Lee said.`, 'Sierra Club'],
  [`${quoted} said Ann Lee of Brooklyn.`, null],
  [`${quoted} said Ann Lee from Boston.`, null],
  [`${quoted} said Ann Lee with Bob Roe.`, null],
  [`${quoted} said Ann Lee on Monday.`, null],
])('%s', (text, affiliation) => {
  expect(extractQuotes(article('a', 'Title', [text])).map(({ speaker }) => speaker?.affiliation)).toEqual([affiliation])
})
