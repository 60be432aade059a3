// The closed word classes of English, which the phrase finder relies on. `lexicon.ts` turns these lists into flags.

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

export const determiners = words(`a an the this that these those some any no every each all both another either neither
  several many most few much more other such one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands
  half certain various numerous`)
export const possessives = words('my your his her its our their whose')
export const personal = words('he she they we i you it')
export const objectPronouns = words('him me them us himself herself themselves itself myself ourselves yourself')
export const otherPronouns =
  words(`somebody someone everyone everybody anybody anyone nobody none nothing something everything
  anything others who whom which what whoever whatever there here`)
export const relatives = words('who whom whose which that')
export const prepositions =
  words(`of in on at for from with to by about against between among through during before after under over
  into onto within without toward towards across behind beyond near since until upon via amid amongst inside outside alongside around
  despite except like unlike off per versus regarding concerning including following throughout atop below above beneath beside besides
  due out up down`)
export const conjunctions = words('and or but nor yet so plus &')
export const subordinators =
  words(`because although though while whereas if unless when whenever whether once as than that since until
  after before where wherever how why what lest`)
export const auxiliaries =
  words(`is are was were be been being am has have had having do does did will would can could may might shall
  should must cannot can't won't wouldn't couldn't shouldn't didn't doesn't don't isn't aren't wasn't weren't hasn't haven't hadn't
  isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t didn’t doesn’t don’t can’t won’t wouldn’t couldn’t shouldn’t ’d ’ll ’ve ’re 'd 'll
  've 're`)
/** Adverbs without -ly, and other words between a subject and its verb. */
export const adverbs =
  words(`also then later once again still even just now today yesterday tomorrow tonight never always often sometimes
  soon already ever too instead meanwhile however moreover furthermore nevertheless nonetheless therefore thus hence indeed perhaps maybe
  rather quite very first second last next earlier afterward afterwards not only simply reportedly famously previously finally repeatedly
  recently likewise otherwise elsewhere further back there here so far twice long ago more most less least well almost nearly together
  else alone apart aside away abroad online especially particularly actually really`)
/** Words in -ly that are not adverbs. */
export const notAdverbs =
  words(`family early only daily weekly monthly july italy assembly ally supply reply rally apply likely friendly
  elderly anomaly monopoly bully fly emily kelly billy sally molly holly kimberly beverly lilly polly duly`)
/** Past forms that do not end in -ed: a noun phrase ends before them. */
export const irregularPasts = words(
  'met won led held took sent brought came went became began gave got knew made saw spoke stood thought told wrote kept sat ran fell ' +
    'flew grew chose',
)
/** Adjectives before nouns for words: "recent remarks", "a simple message". */
export const adjectives =
  words(`recent new old same own simple latest first second third last next previous early earlier late later final public private brief
  short long strong famous controversial similar different big great good bad single entire whole full common main central clear direct
  harsh sharp bold blunt broad fresh angry key lone now-famous now-infamous infamous frank open formal live late-night joint written
  prepared vague sweeping lengthy stern subsequent repeated alleged so-called surprise real true wild best worst better`)
export const days = words('monday tuesday wednesday thursday friday saturday sunday')
export const months =
  words(`january february march april may june july august september october november december jan feb mar apr jun jul aug
  sept sep oct nov dec`)
/** Abbreviations whose full stop does not end a sentence. Single capitals and dotted forms (U.S.) are recognised by their shape. */
export const abbreviations =
  words(`engr barr cde cllr adv ven msgr pharm mr mrs ms mx dr prof sen sens rep reps gov govs gen col lt sgt capt cmdr maj adm brig cpl
  pvt rev fr hon pres
  supt det insp st ste mt ft jr sr inc corp co ltd llc bros vs etc al jan feb mar apr jun jul aug sept sep oct nov dec ala ariz ark
  calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo no dept assn
  ave blvd rd est ph messrs atty asst assoc`)
/** Small words inside names: "Ursula von der Leyen", "Osama bin Laden". */
export const particles =
  words(`van von der den de la le du da dos das del della di bin ibn al el ben ter ten af av zu zum y e abu umm ap st st. o’
  bint ould mac`)
export const suffixes = words('jr sr jr. sr. ii iii iv kc qc')
