import { expect, test } from 'vitest'
import { languageOf } from '../../src/ingest/language.ts'

test.each([
  ['en', 'The president said that he would not go to the capital, and that the talks were over.'],
  ['de', 'Der Präsident sagte, dass er nicht in die Hauptstadt fahren werde und dass die Gespräche zu Ende sind.'],
  [
    'fr',
    'Le président a dit qu’il ne se rendrait pas dans la capitale et que les discussions sont terminées pour cette année.',
  ],
  ['es', 'El presidente dijo que no iría a la capital y que las conversaciones se han acabado para este año.'],
  ['it', 'Il presidente ha detto che non andrà nella capitale e che i colloqui sono finiti, ma non ha detto perché.'],
  ['nl', 'De president zei dat hij niet naar de hoofdstad zou gaan en dat het overleg voorbij is, maar niet waarom.'],
  ['ru', 'Президент сказал, что он не поедет в столицу и что переговоры на этом для него закончились.'],
  [
    'uk',
    'Президент сказав, що він не поїде до столиці і що переговори для нього на цьому закінчилися, але не сказав чому.',
  ],
  [
    'pl',
    'Prezydent powiedział, że nie pojedzie do stolicy i że rozmowy są już zakończone, ale nie powiedział dlaczego.',
  ],
  [
    'cs',
    'Prezident řekl, že do hlavního města nepojede a že jednání jsou u konce, ale neřekl proč, i když se ho na to ptali.',
  ],
  [
    'hu',
    'Az elnök azt mondta, hogy nem megy el a fővárosba, és hogy a tárgyalások már véget értek, de nem mondta el az okát.',
  ],
  [
    'ro',
    'Președintele a spus că nu va merge în capitală și că discuțiile au fost încheiate, dar nu a spus de ce este așa.',
  ],
  [
    'tr',
    'Başkan başkente gitmeyeceğini ve görüşmelerin bittiğini söyledi, ama bunun için bir neden ve daha çok bir açıklama ile gelmedi.',
  ],
  ['ja', '大統領は首都には行かないと述べた。'],
  ['zh', '总统说他不会去首都。'],
  ['ko', '대통령은 수도에 가지 않겠다고 말했다.'],
  ['ar', 'قال الرئيس إنه لن يذهب إلى العاصمة.'],
  ['he', 'הנשיא אמר שהוא לא ייסע לבירה.'],
  ['el', 'Ο πρόεδρος είπε ότι δεν θα πάει στην πρωτεύουσα.'],
  ['en', 'Kursk 2024'],
  ['en', ''],
  ['en', 'He said “Der Präsident” and “die Hauptstadt” in the talks that he had with them on Monday.'],
])('%s: %s', (lang, text) => {
  expect(languageOf([{ text, kind: 'prose' }])).toBe(lang)
})
