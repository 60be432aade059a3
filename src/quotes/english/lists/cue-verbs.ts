// Verbs that can introduce somebody's words, by lemma. `irregular` gives past forms that the rules of spelling do not.
// Gathered from reporting English at large; how far each is to be trusted is learnt, see `learnt/stretch-weights.json`.

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Verbs whose object is what was said, or who was spoken to. */
export const speechVerbs =
  words(`accord say tell write add ask call tweet continue argue note describe explain state respond reply declare
  report conclude insist pledge promise accuse claim suggest admit warn recall acknowledge announce vow shout assure remark joke chant
  point urge emphasize emphasise concede assert question complain lament criticize criticise answer boast predict mock blast proclaim
  quip retweet denounce email e-mail post chide portray dub imply indicate yell dismiss begin charge pronounce bark wonder testify demand
  stress label slam reveal echo elaborate characterize characterise agree praise caution confirm deny recount cry exclaim whisper mutter
  murmur scream growl snap declaim opine muse reason advise counsel command order plead beg beseech implore contend maintain allege
  attest aver affirm reaffirm reiterate repeat stipulate specify clarify disclose divulge confess profess swear attribute blame cite
  condemn rebuke decry deride ridicule scold scoff sneer taunt tease thank welcome congratulate greet hail applaud commend laud compliment
  celebrate remember reflect observe comment mention estimate reckon believe think feel fear hope worry doubt suspect expect anticipate
  know find see consider regard view deem judge rule decide determine propose recommend offer invite request require instruct direct
  express voice state utter articulate convey communicate inform notify brief relate narrate describe detail outline summarize summarise
  address lecture preach pray sing rap read quote paraphrase refer allude hint signal attack rip bash lambast lambaste castigate berate
  pan assail excoriate lash hammer skewer blister jab knock hit retort rejoin counter rebut refute contradict challenge dispute object
  protest oppose disagree grumble gripe grouse moan groan sigh laugh chuckle giggle smile grin gush rave enthuse brag crow threaten
  bemoan bewail mourn regret apologize apologise defend justify endorse support back advocate champion plug tout promote hype
  trumpet bill brand term name title entitle nickname style christen liken compare equate posit postulate theorize theorise speculate
  surmise guess imagine envision foresee forecast prophesy deduce infer interject interrupt chime pipe blurt rattle spout spew
  rant rail fume thunder roar bellow holler rebuff reject decline refuse urge exhort encourage implore press prod appeal petition
  lobby campaign stipulate submit file publish broadcast air release issue text message blog type pen author draft record sign
  underscore underline highlight flag single tap identify list show present depict paint cast frame pitch sell
  fret sum credit fault tag scrawl marvel concur commiserate intone deadpan drawl croon coo purr hiss snarl
  clarify sound speak talk discuss reference use repeat coin mean learn hear want seek plan intend aim get give make put go
  include contain feature carry run stand end open close start conclude finish introduce turn cheer boo
  herald ask pose answer tout assess evaluate describe envisage commit guarantee ensure warrant fire shoot hit
  confide vent retaliate riff boom gloat crack demur beam ponder recognize recognise remind intimate snipe jeer prefer share react reprise
  blare enjoin shrug nod rue enthuse opine`)

/** Past forms and past participles that spelling rules do not give. */
export const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  begin: ['began', 'begun'],
  read: ['read'],
  swear: ['swore', 'sworn'],
  think: ['thought'],
  feel: ['felt'],
  know: ['knew', 'known'],
  find: ['found'],
  see: ['saw', 'seen'],
  sing: ['sang', 'sung'],
  hit: ['hit'],
  foresee: ['foresaw', 'foreseen'],
  forecast: ['forecast'],
  broadcast: ['broadcast'],
  cast: ['cast'],
  sell: ['sold'],
  speak: ['spoke', 'spoken'],
  mean: ['meant'],
  learn: ['learnt', 'learned'],
  hear: ['heard'],
  seek: ['sought'],
  get: ['got', 'gotten'],
  give: ['gave', 'given'],
  make: ['made'],
  put: ['put'],
  go: ['went', 'gone'],
  run: ['ran', 'run'],
  stand: ['stood'],
  plead: ['pled', 'pleaded'],
  beseech: ['besought'],
  shoot: ['shot'],
  bill: ['billed'],
  pen: ['penned'],
  plan: ['planned'],
  shrug: ['shrugged'],
  nod: ['nodded'],
  rap: ['rapped'],
  pan: ['panned'],
  rip: ['ripped'],
  admit: ['admitted'],
  commit: ['committed'],
  submit: ['submitted'],
  refer: ['referred'],
  infer: ['inferred'],
  sum: ['summed'],
  quip: ['quipped'],
  snap: ['snapped'],
  brag: ['bragged'],
  dub: ['dubbed'],
  slam: ['slammed'],
  tap: ['tapped'],
  jab: ['jabbed'],
  flag: ['flagged'],
  plug: ['plugged'],
  tag: ['tagged'],
  blog: ['blogged'],
  grin: ['grinned'],
  rebut: ['rebutted'],
  prod: ['prodded'],
  concur: ['concurred'],
  regret: ['regretted'],
  spew: ['spewed'],
  label: ['labeled', 'labelled'],
}

/** Lemmas whose last consonant doubles before -ing; the -ed forms stand in `irregular`. */
export const doubling =
  words(`admit commit submit refer infer sum quip snap brag dub slam tap jab flag plug tag blog grin rebut prod
  concur regret rip pan pen plan rap run begin hit get put forget shrug nod`)
