// Words that say little about what is looked for, by language. Beside other words they are passed over in a query; alone, in a phrase
// or with a sign they count. Folded as terms are. Data only.

import { primaryLanguage } from '../../text/primary-language.ts'

const lists: Readonly<Record<string, string>> = {
  en:
    'a about after again all also am an and any are as at be because been before being between both but by can could did do does ' +
    'doing down during each few for from further had has have having he her here hers herself him himself his how i if in into is ' +
    'it its itself just me more most my myself no nor not now of off on once only or other our ours ourselves out over own same ' +
    'she should so some such than that the their theirs them themselves then there these they this those through to too under ' +
    'until up upon very was we were what when where which while who whom whose why will with would you your yours',
  de:
    'aber als am an auch auf aus bei bin bis bist da das dass dem den der des die dies diese dieser dieses doch du durch ein eine ' +
    'einem einen einer eines er es fur hat hatte ich ihr ihre im in ist ja kann mein mit nach nicht noch nur ob oder ohne sein sich ' +
    'sie sind so uber um und uns unter vom von vor war was wenn wer werden wie wir wird wo zu zum zur',
  fr:
    'a ai au aux avec ce ces cette dans de des du elle elles en est et etait etre eux il ils je la le les leur leurs lui ma mais me ' +
    'meme mes moi mon ne nos notre nous on ont ou par pas pour qu que qui sa se ses si son sont sur ta te tes toi ton tu un une vos ' +
    'votre vous y',
  es:
    'a al algo ante como con contra cual cuando de del desde donde el ella ellas ellos en entre era es esa ese eso esta este esto ha ' +
    'han hasta hay la las le les lo los mas me mi muy no nos o para pero por que quien se ser si sin sobre son su sus tambien te ' +
    'un una uno unos y ya yo',
  it:
    'a ad ai al alla alle anche che chi ci come con cosa da dal dalla de dei del della delle di e ed era gli ha hanno i il in io la ' +
    'le lei lo loro lui ma mi ne nei nella no noi non o per piu quale quando questa questo se si sono su sua sue sui suo tra tu un ' +
    'una uno vi voi',
  pt:
    'a ao aos as ate com como da das de do dos e ela elas ele eles em entre era essa esse esta este eu foi ha isso isto ja mais mas ' +
    'me mesmo muito na nao nas no nos o os ou para pela pelo por qual quando que quem se ser seu seus so sua suas tambem te um uma ' +
    'voce',
  nl:
    'aan al als bij dan dat de der die dit door dus een en er ge had heb hebben heeft hem het hij hoe hun ik in is ja je kan maar me ' +
    'met mij mijn na naar niet nog nu of om omdat ook op over te tegen tot u uit van voor want waren was wat we wel werd wie wij wordt ' +
    'zal ze zich zij zijn zo zou',
  sv:
    'alla att av blev bli da de dem den denna det detta din du efter ej eller en er ett for fran ha hade han hans har hon hur i icke ' +
    'in inte jag kan man med men mig min mot nar ni nu och om oss pa sa sig sin som till under upp ut var vi vid vilken',
  no:
    'alle at av ble da de dem den denne der det dette din du eller en er et etter for fra ha hadde han hans har hun hva hvem hvor i ' +
    'ikke inn jeg kan man med meg men mot na nar noe og om opp oss over pa sa seg sin skal som til under ut var ved vi vil',
  da:
    'alle at af blev da de dem den denne der det dette din du efter eller en er et for fra ha havde han hans har hun hvad hvem hvor i ' +
    'ikke ind jeg kan man med mig men mod na nar nu og om op os over pa sa sig sin skal som til ud under var ved vi vil',
  fi: 'ei ette han hanen he ja jo joka jos kanssa kuin kun me mika mina minun mutta myos ne niin nyt oli olla on ovat se sen sina tai ta tama te',
  ru:
    'а без бы был была были было быть в вам вас во вот все всех вы где да для до его ее если есть еще же за здесь и из или им их к как ' +
    'ко когда кто ли мне мы на нас не него нет но о об он она они оно от по под при с со так там то тоже только ты у уже что чтобы это я',
}

const sets = new Map<string, ReadonlySet<string>>()

/** Is a term one of these words in any of the languages (BCP 47 tags)? */
export function isStopWord(term: string, langs: readonly string[]): boolean {
  return langs.some(lang => wordsOf(lang).has(term))
}

function wordsOf(lang: string): ReadonlySet<string> {
  const primary = primaryLanguage(lang)
  const language = primary === 'nb' || primary === 'nn' ? 'no' : primary
  // An archive's languages may be called anything, `constructor` too.
  const known = sets.get(language) ?? new Set(Object.hasOwn(lists, language) ? lists[language]?.split(' ') : [])
  sets.set(language, known)
  return known
}
