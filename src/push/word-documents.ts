// A document for each word of an archive.

import { fieldNames } from '../article/indexed-fields.ts'
import type { WordDocument } from '../engines/opensearch/layout.ts'
import type { OpenArchive } from '../file/open-archive.ts'
import { primaryLanguage } from '../text/primary-language.ts'
import { stem } from '../text/stem.ts'
import { hashOf } from './document-hash.ts'

export function* wordDocuments(archive: OpenArchive): Generator<WordDocument> {
  const { terms, langs } = archive
  const languages = [...new Set(langs.map(primaryLanguage))]
  for (let number = 0; number < terms.count; number += 1) {
    const word = terms.at(number)
    const frequencies = fieldNames.map(field => [field, terms.df(number, field)] as const)
    const document = {
      word,
      written: terms.written(number),
      frequency: Object.fromEntries(frequencies.filter(([, df]) => df > 0)),
      stems: languages.flatMap(lang => {
        const root = stem(word, lang)
        return terms.formsOf(root, lang).includes(number) ? [`${lang}:${root}`] : []
      }),
      following: terms.following(number).map(other => terms.at(other)),
    }
    yield { ...document, hash: hashOf(document) }
  }
}
