// Quotes are found in English only: other languages give none, and the report of a build says so.

import { expect, test } from 'vitest'
import { attributeQuotes } from '../../src/pipeline/attribute-quotes.ts'
import { articleOf } from '../../src/pipeline/raw-article.ts'
import { extractQuotes } from '../../src/quotes/extract.ts'

const spanish =
  '«No vamos a pagar más impuestos», dijo Juan Pérez a los periodistas en la ciudad de Lima el lunes por la tarde.\n\n"Es una ' +
  'vergüenza para el país", añadió el ministro, que no quiso dar más detalles de la reunión con los sindicatos.'
const german =
  '„Wir werden das nicht hinnehmen“, sagte Anna Moor am Montag in der Stadt. Die Regierung hat sich bisher nicht dazu ' +
  'geäußert.\n\n"Das ist für uns alle ein schwerer Tag", sagte sie auf die Frage, ob es mit dem Werk noch weiter geht.'
const russian =
  '«Мы не будем этого делать», заявил журналистам Иван Петров.\n\n"Это наша земля и наш дом", добавил он на встрече в Москве.'

test.each([
  ['es', spanish],
  ['de', german],
  ['ru', russian],
])('plain text in %s gives no quotes', (lang, text) => {
  const { article } = articleOf('page', text)
  expect(article.lang).toBe(lang)
  expect(extractQuotes(article)).toEqual([])
})

test('too little text to tell counts as English', () => {
  expect(extractQuotes(articleOf('page', '“Non, je ne regrette rien,” said Ann Moor.').article)).toHaveLength(1)
})

test('the report names each language once, with how many articles', () => {
  const articles = [spanish, spanish, german].map((text, index) => articleOf(`page-${index}`, text).article)
  const messages = attributeQuotes(articles).problems.map(({ message }) => message)
  expect(messages).toEqual([
    'it is in the language "de": quotes are found in English only',
    'it and 1 more are in the language "es": quotes are found in English only',
  ])
})
