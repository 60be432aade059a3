// Words whose loss turns a quotation around, by language. Keys of words.ts: no accents, no apostrophes. Data only.

/** Negators and near-negators of the languages that have stems, and of a few that are often quoted beside them. */
const lists: Readonly<Record<string, string>> = {
  en:
    'not no non never none nobody noone nothing nowhere neither nor without cannot cant dont doesnt didnt wont wouldnt couldnt shouldnt ' +
    'isnt arent wasnt werent hasnt havent hadnt aint mustnt neednt mightnt shant oughtnt darent hardly barely scarcely rarely seldom ' +
    'unless except refuse refuses refused refusing deny denies denied denying',
  de:
    'nicht nichts kein keine keinen keinem keiner keines keinerlei keineswegs keinesfalls nein nie niemals niemand niemanden ' +
    'niemandem niemandes ohne weder nirgends nirgendwo nimmer kaum',
  fr: 'non ne pas jamais rien aucun aucune personne sans ni nul nulle nullement guere',
  es: 'no ni nunca jamas nada nadie ningun ninguna ninguno ningunos ningunas sin tampoco apenas',
  it: 'no non mai niente nessun nessuno nessuna nulla senza neanche nemmeno neppure',
  pt: 'nao nem nunca jamais nada nenhum nenhuma nenhuns nenhumas ninguem sem tampouco',
  nl: 'niet niets geen nee neen nooit niemand zonder noch nergens nauwelijks',
  ru:
    'не нет ни никогда никто никого никому никем ничто ничего ничему ничем нигде никуда никак никакой никакая никакое никакие ' +
    'никаких нельзя без едва',
  uk: 'не ні нема немає ніколи ніхто нікого нікому ніщо нічого ніде нікуди ніяк жоден жодна жодного без ледве',
  pl: 'nie nigdy nikt nikogo nikomu nic niczego nigdzie zaden zadna zadne zadnego bez ani',
  cs: 'ne neni nejsou nikdy nikdo nikoho nic niceho nikde zadny zadna zadne bez ani',
  sv: 'nej inte icke ej ingen inga inget ingenting aldrig utan varken knappt',
  no: 'nei ikke ikkje inkje ingen inga intet ingenting aldri uten utan hverken verken neppe knapt',
  da: 'nej ikke ej ingen intet ingenting aldrig uden hverken naeppe',
  fi: 'ei en et emme ette eivat eika enka ilman tuskin koskaan mikaan kukaan',
  tr: 'hayir degil yok asla hic hicbir kimse',
  zh: '不 没 沒 無 无 勿',
}
/** Norwegian has one list under its three tags. */
const sameAs: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' }

/** Contractions that hold a negation: `don’t`, `n’est`. The key has no apostrophe, so the word as written tells. */
const contracted: Readonly<Record<string, RegExp>> = {
  en: /n['’‘ʼ＇]t$/i,
  fr: /^n['’‘ʼ＇]/i,
}

/** Negating prefixes: written apart or not, they negate the same word (`non-profit`, `nonprofit`). */
const prefixes: Readonly<Record<string, string>> = { en: 'non' }

const never = /(?!)/

export interface Negations {
  /** Does a word negate? Asked with its key and the word as written. */
  negates(key: string, written: string): boolean
  isNegatingPrefix(key: string): boolean
}

/** Negations of a language, named by its primary subtag. */
export function negationsOf(lang: string): Negations {
  const primary = sameAs[lang] ?? lang
  const words = new Set((lists[primary] ?? '').normalize('NFC').split(' '))
  const contraction = contracted[primary] ?? never
  return {
    negates: (key, written) => words.has(key) || contraction.test(written),
    isNegatingPrefix: key => prefixes[primary] === key,
  }
}
