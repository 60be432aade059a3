// English: what pages say about checked quotations and errors.

import { englishSentences } from '../../../search/verify/summary.ts'
import type { CheckingWords } from '../checking-words.ts'
import { line } from '../line.ts'
import { speechOf } from '../speech.ts'
import { rules } from './rules.ts'

export const checking: CheckingWords = {
  verify: {
    description: 'Is a quotation in the archive, in these words, by this speaker?',
    lead: 'Paste what somebody is said to have said. The archive shows whether an article has it word for word, who said it there, and every word that was changed, left out or put in.',
    tryIt: 'Try it with a quote of this archive',
    examples: { asSaid: 'as the article has it', lacksWord: 'the same without one word' },
    claim: 'What is said to have been said',
    byWhom: 'By whom, if you like',
    check: 'Check',
    headings: {
      notFound: 'Not in this archive',
      saidByOther: 'Said by somebody else',
      altered: 'Altered',
      short: 'These words occur',
      ownText: 'Word for word, as the article’s own text',
      cutShort: 'Word for word, but cut short',
      verbatim: 'Word for word',
    },
    title: (heading, claim) => `${heading}: “${claim}”`,
    otherPassage: 'The other passage in context',
    asClaimed: 'As claimed',
    asItStands: 'As it stands',
    voices: {
      article: 'The article’s own text',
      quoted: 'In quotation marks, speaker not named',
      mixed: 'Partly in quotation marks, partly the article’s own text',
    },
    notBy: speaker => line`(not ${speaker})`,
    same: share => `${share} the same`,
    sentences: englishSentences(speechOf(rules).date),
    differences: {
      changed: (claimed, found) => line`Claimed ${claimed}, but it is ${found}.`,
      added: claimed => line`Not there: ${claimed}.`,
      missing: found => line`Left out: ${found}.`,
      moved: claimed => line`In another place: ${claimed}.`,
      omitted: found => line`Left out, as marked: ${found}.`,
      inserted: claimed => line`Put in, as marked: ${claimed}.`,
      insertedFor: (claimed, found) => line`Put in, as marked: ${claimed} for ${found}.`,
      lostNegation: words => `Left out: ${words}. The meaning may be turned around.`,
      addedNegation: words => `Put in: ${words}. The meaning may be turned around.`,
      insertions: words => `In brackets, put in by the article: ${words}.`,
      marksLost: 'It does not show which words are in quotation marks.',
      overWords: words => line`Between its parts the article has: ${words}`,
      overParagraph: 'It runs on into a new paragraph.',
      overMarks: 'It runs on over closing and opening marks.',
      cut: {
        saidBefore: 'It begins later than what was said.',
        before: 'It begins inside a sentence.',
        saidAfter: 'It ends before what was said does.',
        after: 'It ends inside a sentence.',
      },
    },
  },
  errors: {
    headings: {
      400: 'That address is not quite right',
      404: 'Not in this archive',
      405: 'That is not how this address works',
      410: 'No longer in this archive',
      421: 'That is not where this archive is',
      429: 'That was too often',
      500: 'Something went wrong',
      501: 'Not available in this form',
      503: 'This archive cannot answer now',
    },
    searchArchive: 'Search the archive',
    parameter: (name, fault) => line`${name} ${fault}`,
    problems: null,
    faults: null,
  },
}
