// Under which letter a name stands in a list, and where among the others: people by their family name, in the order of the script. A list
// by name is found in every newspaper archive; this file holds its rules, and leaves to an engine how it keeps the list.
//
//   Victor Cha → C    Ursula von der Leyen → L    Xi Jinping → X    The Harbour Post → H    Владимир Путин → П    عبد الفتاح السيسي → س
//   김정은 → ㄱ    安倍晋三 → 安 (X under A to Z in a Chinese archive: 习近平)    ドナルド・トランプ → た    7-Eleven → #

import { fold } from './fold.ts'
import { primaryLanguage } from './primary-language.ts'

/** Where names stand that begin with no letter. */
export const noLetter = '#'

export interface NamePlace {
  readonly letter: string
  /** The name as it is sorted: the word that it is found by, then the name. */
  readonly key: string
}

export interface NameOrder {
  placeOf(name: string, kind: 'person' | string): NamePlace
  compareLetters(one: string, other: string): number
  compareKeys(one: string, other: string): number
}

/** Longest name that is read, in UTF-16 code units. */
const longestName = 200

const suffix = /^(?:jr|sr|ph\.?d|m\.?d|esq|[ivx]{2,4})\.?$/i
const article = /^(?:the)\s+(?=\S)/i
/** Between the parts of a foreign name in kana. */
const parting = /[\s・·]+/u
/** In these scripts, and in these languages, the first word is the one to look under. */
const firstWordScripts = /^[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Ethiopic}]/u
const firstWordLanguages = ['hu', 'is']
/** `Moon Jae-in`, `Tsai Ing-wen`: a given name in two parts stands behind the family name. */
const hyphenatedGiven = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{Ll}+$/u
const koreanInThree = /^(?:Kim|Ri|Choe|Pak) \p{Lu}\p{Ll}{0,4} \p{Lu}\p{Ll}{0,4}$/u
/** Common Chinese family names in pinyin that are no given names in English, before one or two syllables. */
const chineseInTwo = new RegExp(
  '^(?:Xi|Li|Wang|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Zhu|Gao|Guo|Hu|He|Ma|Luo|Liang|Song|Zheng|Xie|Tang|Feng|Deng|Cao|Peng|' +
    'Zeng|Xiao|Tian|Dong|Pan|Yuan|Cai|Jiang|Yu|Du|Ye|Cheng|Wei|Su|Lu|Ding|Ren|Shen|Yao|Cui|Zhong|Jia|Xia|Fan|Fu|Qin|Bai|Meng|Jin|Hou|' +
    'Qiu|Mao|Bo|Hua|Lin) (?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?a(?:i|o|ng?)?|[iu]?e(?:i|ng?)?|i(?:ng?|u|ong)?|o(?:u|ng)?|u[in]?)){1,2}$',
  'i',
)
const arabicArticle = /^ال(?=\p{L}{2})/u
const arabic = /^\p{sc=Arabic}/u
const han = /^\p{sc=Han}/u

/** The first character of each letter's syllables in the order of pinyin; no Chinese syllable begins with I, U or V. */
const pinyin = '阿八嚓哒妸发旮哈丌咔垃妈拏噢妑七呥仨他哇夕丫匝'
const pinyinLetters = 'ABCDEFGHJKLMNOPQRSTWXYZ'
const initials = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ'
const [firstSyllable, lastSyllable, ofOneInitial] = [0xac00, 0xd7a3, 588]
const kanaRows = [
  'あいうえお',
  'かきくけこ',
  'さしすせそ',
  'たちつてと',
  'なにぬねの',
  'はひふへほ',
  'まみむめも',
  'やゆよ',
]
const moreKanaRows = ['らりるれろ', 'わゐゑをん']
const smallKana: Readonly<Record<string, string>> = {
  ぁ: 'あ',
  ぃ: 'い',
  ぅ: 'う',
  ぇ: 'え',
  ぉ: 'お',
  ゃ: 'や',
  ゅ: 'ゆ',
  ょ: 'よ',
}
const kana = new Map([...kanaRows, ...moreKanaRows].flatMap(row => [...row].map(one => [one, row[0] ?? one] as const)))
const [katakana, hiragana] = [0x30a1, 0x3041]

/** The order of names in an archive of articles in these languages (BCP 47 tags). */
export function nameOrderOf(langs: readonly string[]): NameOrder {
  const own = [...new Set(langs.map(primaryLanguage))]
  // Letters of one language stand in its order: Å after Z in Swedish. Of several, none decides.
  const language = own.length === 1 ? (own[0] ?? 'en') : 'en'
  const locale = Intl.Collator.supportedLocalesOf([language])[0] ?? 'en'
  const base = new Intl.Collator(locale, { sensitivity: 'base' })
  const order = new Intl.Collator(locale, { numeric: true })
  const chinese = own.includes('zh') && !own.includes('ja') ? new Intl.Collator('zh-u-co-pinyin') : null
  const isFirstWord = firstWordLanguages.includes(language)
  const letters = new Map<string, string>()

  function letterOf(word: string): string {
    const first = [...word.slice(0, 4).normalize('NFC')][0] ?? ''
    let letter = letters.get(first)
    if (letter === undefined) {
      letter = read(first)
      letters.set(first, letter)
    }
    return letter
  }

  function read(first: string): string {
    if (!/\p{L}/u.test(first)) return noLetter
    if (han.test(first)) return chinese === null ? first : pinyinOf(first, chinese)
    const code = first.charCodeAt(0)
    if (code >= firstSyllable && code <= lastSyllable)
      return initials[Math.floor((code - firstSyllable) / ofOneInitial)] ?? first
    const row = kanaRow(first)
    if (row !== null) return row
    const plain = [...fold(first)][0] ?? first
    const isOwn = language !== 'en' && !arabic.test(first) && base.compare(plain, first) !== 0
    return (isOwn ? first : plain).toLocaleUpperCase(locale).slice(0, 2)
  }

  return {
    placeOf(given, kind) {
      const name = given.slice(0, longestName).trim()
      const word = kind === 'person' ? familyName(name, isFirstWord) : name.replace(article, '')
      const bare = word.replace(/^[^\p{L}\p{N}]+/u, '').replace(arabicArticle, '')
      return { letter: letterOf(bare), key: `${bare} ${name}` }
    },
    compareLetters: (one, other) =>
      Number(one === noLetter) - Number(other === noLetter) || order.compare(one, other) || (one < other ? -1 : 1),
    compareKeys: order.compare,
  }
}

/** The word of a person's name that it is found by. */
function familyName(name: string, isFirstWord: boolean): string {
  const words = name.split(parting)
  while (words.length > 1 && suffix.test(words.at(-1) ?? '')) words.pop()
  const first = words[0] ?? name
  const isFirst =
    isFirstWord ||
    firstWordScripts.test(first) ||
    hyphenatedGiven.test(name) ||
    koreanInThree.test(name) ||
    chineseInTwo.test(name)
  return (isFirst ? first : words.at(-1)?.replace(/,$/, '')) ?? name
}

function pinyinOf(character: string, order: Intl.Collator): string {
  let at = 0
  while (at + 1 < pinyin.length && order.compare(pinyin[at + 1] ?? '', character) <= 0) at += 1
  return pinyinLetters[at] ?? noLetter
}

/** The row of the syllabary: あ, か, さ; null for what is no kana. */
function kanaRow(first: string): string | null {
  const code = first.normalize('NFKD').charCodeAt(0)
  const plain = String.fromCharCode(code >= katakana && code <= katakana + 0x55 ? code - katakana + hiragana : code)
  return kana.get(smallKana[plain] ?? plain) ?? null
}
