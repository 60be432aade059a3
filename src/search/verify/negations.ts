// Words whose loss turns a quotation around, as keys of words.ts (no accents, no apostrophes). Data only: negators and near-negators
// of the languages that have stems, but for Finnish.

const negators: Readonly<Record<string, string>> = {
  en:
    'not no never none nobody nothing nowhere neither nor without cannot cant dont doesnt didnt wont wouldnt couldnt shouldnt isnt ' +
    'arent wasnt werent hasnt havent hadnt aint mustnt neednt mightnt shant hardly barely scarcely rarely seldom unless except ' +
    'refuse refuses refused deny denies denied',
  de: 'nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden nichts ohne weder nirgends kaum',
  fr: 'pas ne jamais rien aucun aucune personne sans ni nul nulle guere',
  es: 'jamas nunca nada nadie ningun ninguna ninguno sin tampoco apenas',
  it: 'non mai niente nessuno nessuna nulla senza neanche nemmeno',
  pt: 'nao nunca jamais nenhum nenhuma ninguem sem tampouco',
  nl: 'niet geen nooit niemand niets zonder noch nergens nauwelijks',
  ru: 'не нет никогда никто ничего нигде без ни едва',
  nordic: 'ikke ikkje inte icke ej ingen inga intet inget ingenting aldrig aldri uden uten utan hverken',
}

/** Keys of words that negate. */
export const negations: ReadonlySet<string> = new Set(
  Object.values(negators).flatMap(words => words.normalize('NFC').split(' ')),
)
