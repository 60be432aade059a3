// Cues in a few classes of meaning: a verb that is too rare in the gold data for its own weight gets that of its class.

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Verbs that are mostly followed by an utterance. */
const speech =
  words(`say tell write add ask tweet continue argue note explain state respond reply declare report conclude insist pledge
  promise claim suggest admit warn recall acknowledge announce vow shout assure remark joke chant urge emphasize emphasise concede assert
  complain lament answer boast predict proclaim quip retweet yell pronounce bark testify echo elaborate caution recount cry exclaim whisper
  mutter murmur scream growl snap muse advise plead beg contend maintain allege affirm reiterate repeat swear scoff sneer taunt tease
  observe
  comment point retort rejoin counter protest grumble sigh laugh brag apologize apologise speculate interject interrupt chime blurt roar
  bellow
  holler exhort deadpan marvel confide demur opine post`)

/** Verbs that give something a name or a quality. */
const naming =
  words(`call describe term dub label brand deem characterize characterise portray depict denounce refer title entitle name
  nickname bill cast paint tout`)

/** Verbs of what is thought, seen or wanted. */
const thought =
  words(`think believe know find see consider regard view feel fear hope worry doubt suspect expect want seek plan intend mean
  hear learn remember imagine`)

/** Verbs of praise and blame. */
const judging =
  words(`accuse slam blast criticize criticise mock praise attack condemn decry deride rip bash blame dismiss reject thank
  welcome applaud laud commend ridicule rebuke lambaste`)

const classes = new Map<string, string>([
  ...speech.map(verb => [verb, 'speech'] as const),
  ...naming.map(verb => [verb, 'naming'] as const),
  ...thought.map(verb => [verb, 'thought'] as const),
  ...judging.map(verb => [verb, 'judging'] as const),
  ['according', 'phrase'],
  ['words', 'phrase'],
])

/** Class of a cue by its lemma. */
export function classOfCue(lemma: string): string {
  return classes.get(lemma) ?? (lemma.startsWith('noun:') ? 'noun' : 'other')
}
