// The table of words and scripts, through build, query and highlight alike: what is typed finds the text, and marks what it found.

import { expect, test } from 'vitest'
import { ask, searcherOver } from './fixture.ts'
import { areFoundAndMarked, type WordRow } from './words-table.ts'

const table: readonly WordRow[] = [
  ['acronym by its letters', 'US', 'The [U.S.] said so.', 'It said so.'],
  ['acronym with points', 'U.S.', 'The [US] said so.'],
  ['acronym with spaces', 'U.S.', 'The [U. S.] navy'],
  ['acronym in a compound', 'US', 'a [U.S.]-backed plan'],
  ['acronym typed with spaces', 'U. S.', 'The [US] said so.', 'Press u or s.'],
  ['two acronyms', 'WHO UNICEF', 'The [WHO] met.', 'And you knew?'],
  ['acronyms, plural', 'NGO', 'Two [NGOs] left.'],
  ['acronym beside stop words', 'WHO said', 'The [WHO] [said] it.', 'And you knew?'],
  ['acronym alone', 'WHO', 'The [WHO] met.', 'It met.'],
  ['acronym beside digits', 'WHO 2024', 'The [WHO] met.', 'And you knew?'],
  ['acronym beside a phrase', '"bird flu" WHO', '[Bird flu]: the [WHO] met.', 'The WHO met.'],
  ['acronyms beside a phrase', '"bird flu" WHO US', '[Bird flu]: the [WHO] met.', 'The WHO met.'],
  ['acronym beside Chinese', 'WHO 鳥', 'The [WHO] met.', 'And you knew?'],
  ['acronym beside a group', 'WHO (kursk OR museum)', 'The [WHO] met.', 'And you knew?'],
  ['acronyms in a group', 'outbreak (WHO TEDROS IT)', 'Ask the [WHO].', 'And you knew?'],
  ['acronym and a foreign operator', 'WHO AND 2024', 'The [WHO] met.', 'And you knew?'],
  ['everything in capitals', 'WHO MET THEM', 'It [met] there.', 'Who are the others?'],
  ['everything in capitals, in a group too', 'WHO (MET OR ATE)', 'It [met] there.', 'Who are the others?'],
  ['apostrophe', 'dont', 'They [don’t] know.'],
  ['no apostrophe', "don't", 'They [dont] know.'],
  ['weapon', 'AK-12', 'An [AK-12] rifle', 'An AK-47 rifle', '12 men'],
  ['weapon in one word', 'AK12', 'An [AK-12] rifle'],
  ['weapon in two words', '"AK 12"', 'An [AK-12] rifle'],
  ['weapon, plural', 'F-35', 'Three [F-35s] flew.'],
  ['weapon without hyphen, plural', 'F35', 'Three [F35s] flew.'],
  ['disease', 'covid19', 'The [COVID-19] years'],
  ['disease, other way round', 'COVID-19', 'The [Covid19] years'],
  ['disease without number', 'covid', 'The [COVID]-19 years'],
  ['co-op', 'coop', 'A [co-op] of farmers', 'The op was over.'],
  ['co-op, other way round', 'co-op', 'A [coop] of farmers', 'The op was over.'],
  ['beginning of a compound', 're-ele*', 'They were [reelected].', 'The electors came.'],
  ['co-op, plural', 'co-ops', 'A [coop] of farmers', 'The op was over.'],
  ['a form that nobody wrote', 'beers', 'A [beer] stood there.', 'His peers left.'],
  ['a form that nobody wrote, left out', 'stood -beers', 'It [stood] there.', 'A beer stood there.'],
  ['two slips, one of them a swap', 'actuvtiies', 'The [activities] began.', 'It was quiet.'],
  ['money', '$5m', 'It cost [$5m].', 'It cost 5 dollars.'],
  ['money in words', '$5m', 'It cost $[5 million].', 'A million fled.'],
  ['money from words', '"5 million"', 'It cost [$5m].'],
  ['share', '3.5%', 'Up [3.5%] again'],
  ['share in words', '3.5%', 'Up [3.5] [percent] again'],
  ['thousands', '10000', 'Some [10,000] troops'],
  ['version', '1.75', 'Rust [1.75.0] is out'],
  ['mention', '@name', 'Thanks to [@name]!', 'My name is Ann.'],
  ['mention without sign', 'name', 'Thanks to @[name]!'],
  ['mention that nobody wrote', '@nasa', 'The [NASA] logo'],
  ['mention that nobody wrote, left out', 'logo -@nasa', 'The NASA [logo]'],
  ['hash tag', '#MeToo', 'The [#metoo] years', 'He told me too.'],
  ['C++', 'C++', 'Written in [C++].', 'Vitamin C helps.'],
  ['C#', 'c#', 'Written in [C#].', 'Written in C++.'],
  ['ampersand', 'AT&T', 'The [AT&T] deal', 'They met at noon.'],
  ['possessive', 'Russia', '[Russia’s] army'],
  ['possessive typed', "Russia's", 'The army of [Russia]'],
  ['hyphenated name', 'Jong Un', 'Kim [Jong]-[Un] spoke.'],
  ['hyphenated name as a phrase', '"kim jong un"', '[Kim Jong-un] spoke.', 'Un spoke to Kim.'],
  ['diacritics', 'Erdogan', '[Erdoğan] spoke.'],
  ['diacritics typed', 'Erdoğan', '[Erdogan] spoke.'],
  ['decomposed', 'café', 'The [cafe\u0301] closed.'],
  ['German sharp s', 'strasse', 'Die [Straße] ist leer.'],
  ['German sharp s typed', 'straße', 'Die [STRASSE] ist leer.'],
  ['Turkish dotless i', 'diyarbakir', '[Diyarbakır] ve'],
  ['Turkish dotted capital', 'istanbul', '[İSTANBUL] ve'],
  ['French elision', 'assemblée', 'À l’[Assemblée] nationale'],
  ['Greek accents and final sigma', 'ΛΌΓΟΣ', 'ο [λόγος] του'],
  ['Cyrillic', 'елка', 'В лесу [ёлка]'],
  ['Cyrillic й stays', 'чай', 'Пьёт [чай]', 'чаи'],
  ['Arabic marks', 'محمد', 'قال [مُحَمَّد] اليوم'],
  ['Arabic alef', 'احمد', 'قال [أحمد] اليوم'],
  ['Hebrew points', 'שלום', 'אמר [שָׁלוֹם] היום'],
  ['Hebrew final form', 'שלומ', 'אמר [שלום] היום'],
  ['Hebrew acronym', 'צהל', 'אמר [צה"ל] היום'],
  ['Chinese', '北京', '他在[北京]说', '北海和东京'],
  ['Chinese, one character', '京', '他在北[京]', '他在上海'],
  ['Chinese, one character at the beginning', '北', '他在[北]京', '他在上海'],
  ['Chinese, one character in quotation marks', '"京"', '他在北[京]', '他在上海'],
  ['Japanese, one character in quotation marks', '"牛"', '彼は[牛]丼を食べた', '彼は豚丼を食べた'],
  ['Japanese, counted', '"第2回"', '[第2回]大会の夜', '第3回大会の夜'],
  ['Japanese', '北朝鮮', '昨日[北朝鮮]が発表', '北海道と朝鮮'],
  ['Japanese sentence', '東京都の会議', '[東京都]で[会議]が', '京都の朝'],
  ['Korean with a particle', '한국', '어제 [한국]의 대통령'],
  ['Korean typed with a particle', '한국의', '어제 [한국] 대통령'],
  ['Thai', 'ไทย', 'ประเทศ[ไทย]ส่งทหาร', 'ทหาร'],
  ['Thai, one syllable', 'กำ', 'ประ[กำ]', 'ประกลาไทย'],
  ['emoji', '🚀', 'Launch [🚀] today', 'Launch 🎉 today'],
  ['emoji with a skin tone', '👍', 'Good [👍🏽] job'],
  ['soft hyphen', 'sanctions', 'New [sanc\u00ADtions] came'],
  ['zero-width space', 'sanctions', 'New [sanc\u200Btions] came'],
  ['full width', 'NATO', 'The [ＮＡＴＯ] summit'],
]

test('a slip that the archive has itself is not corrected, but the answer proposes what it stands for', async () => {
  const texts = Array.from({ length: 250 }, (_, i) => `The government has website ${i}.`)
  const searcher = await searcherOver([...texts, 'The goverment slept.'])
  const { query, total } = await searcher.search(ask('goverment website'))
  expect([total, query.corrections, query.didYouMean]).toEqual([251, [], 'government website'])
  expect((await searcher.search(ask('government website'))).query.didYouMean).toBeNull()
})

test('a name is not taken for a slip of a word that says little', async () => {
  const texts = Array.from({ length: 50 }, (_, i) => `It is being made ${i}.`)
  const searcher = await searcherOver([...texts, 'A Boeing landed.'])
  expect((await searcher.search(ask('boeing'))).query.didYouMean).toBeNull()
})

areFoundAndMarked(table)
