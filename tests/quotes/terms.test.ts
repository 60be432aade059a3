// What blogs, guides and press releases put in quotation marks without anybody having said it; and what somebody did say beside it.

import { expect, test } from 'vitest'
import { quotesOf } from './articles.ts'

const nobodys: readonly { readonly why: string; readonly text: string }[] = [
  { why: 'a button', text: 'Peter Brown says that all you have to do is click the “Edit” button on the page.' },
  {
    why: 'a box, in small letters',
    text: 'To clarify, the team added a “quick tips” box on the left side of the screen.',
  },
  { why: 'a webinar', text: 'Peter Brown told us more in the “Creating Portable Content” webinar.' },
  {
    why: 'a title behind a comma',
    text: 'Peter Brown invited us to the upcoming webinar, “Using Top Tasks to Make Your Site Better,” in May.',
  },
  { why: 'an article', text: 'Analyst Leah Brown wrote a post that reminded me of our “what’s the diff?” article.' },
  { why: 'a term', text: 'In a study of words, the report showed that using the term “who” improved it.' },
  { why: 'a thing that is called so', text: 'The law has a loophole called an “inversion” by nobody, and Brown left.' },
  { why: 'examples', text: 'Techniques like “deceptive patterns” and tricks are learned by designers, Brown says.' },
  { why: 'a sound', text: 'The office, pronounced like “honor” by its people, is new.' },
  {
    why: 'a definition',
    text: 'Change management is defined as “a systematic approach to dealing with change, by everybody.”',
  },
  { why: 'a mission', text: 'The mission is to “advance and increase the understanding of bridges in government.”' },
  { why: 'a label of a part of the text', text: 'Myth: “Public hosting is a social network with dubious features.”' },
  {
    why: 'a first word that is a noun',
    text: 'Chatbots can often sound like a friend rather than a bunch of “if this, then” rules.',
  },
  { why: 'a broadcast', text: 'On this episode of “Fox News Sunday,” Governor Peter Brown said that he was tired.' },
  {
    why: 'the title of a policy',
    text:
      'In 2015 the White House Office of Management and Budget released a “Policy to Require Secure Connections across Federal ' +
      'Websites.”',
  },
  { why: 'a noun that could be a verb', text: 'He took acts of protest with “carried interest” on board.' },
]

test.each(nobodys)('$why', ({ text }) => {
  expect(quotesOf(text)).toEqual([])
})

const somebodys: readonly { readonly why: string; readonly text: string; readonly out: string }[] = [
  {
    why: 'the term that she used',
    text: 'Ana Costa is the mayor. Costa used the term “bridge tax” on Monday.',
    out: 'bridge tax <- Ana Costa',
  },
  {
    why: 'her answer',
    text: 'Ana Costa was asked when it opens. Her answer: “In May, if all of us are lucky.”',
    out: 'In May, if all of us are lucky. <- Ana Costa',
  },
  {
    why: 'what is said of a webinar',
    text: '“The webinar on the bridge was full within minutes,” Ana Costa said.',
    out: 'The webinar on the bridge was full within minutes, <- Ana Costa',
  },
]

test.each(somebodys)('$why', ({ text, out }) => {
  expect(quotesOf(text)).toEqual([out])
})
