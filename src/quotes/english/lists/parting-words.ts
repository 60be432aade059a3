// Words that show whether the text between two parts of a quote is more than an attribution. `cue-clause.ts` uses them.

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Words that always separate two quotes, because another clause follows. */
export const parting =
  words(`but nor yet so while whilst although though whereas if unless because when whenever whether why how what lest
  rather instead even`)
/** Words that join nouns, or clauses. */
export const joining = words('and or & plus then')
/** Prepositions that can also open a clause: "after the vote", "after she left". */
export const timing = words('as than since until till after before once by without upon despite')
/** Words right before a comma or colon that make the quoted words part of the reporter's sentence: "including, “...”". */
export const leadingIn =
  words(`including like as such and or but that than not of for to with in on at by from about because when where
  while if is was are were a an the his her their its called`)
/** Denials: the words after them were not simply said. */
export const denials = words('not never no none nobody nothing neither cannot without')
/** Beginnings of verbs that deny, in every form. */
export const denying = words('deny denied denies refut disput disavow disclaim reject rebut contradict repudiat')
/** Past forms without -ed, beyond those that the phrase reader knows: after "and" or "as" they are verbs. */
export const otherPasts =
  words(`left lost bought paid drew drove threw shook hung rose ate drank swam beat bit blew broke built burst caught
  clung crept cut dealt dug did fed felt fought found fled flung forgot forgave froze hid hit hurt knelt laid lay lent let lit meant rang
  rode sang sank set shot shut slept slid spent spun split spread sprang stole stuck struck stung swept swore swung taught tore
  understood woke wore wept withdrew put cast quit`)
