// Corrections to a list of given names: East Asian family names that come first, given names whose gender the list has wrong or cannot
// know, and words that are seldom a person's name in the news.

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Family names that come first: Kim Jong Un, Xi Jinping. */
export const familyFirst =
  words(`kim lee park choe choi cho jung jeong kang yoon yun jang lim im han oh seo shin kwon hwang ahn an song yoo yu
  hong moon ko ri pak xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang zheng xie tang
  deng feng jiang cao peng zeng xiao tian dong pan yuan cai jia wei xue ye nguyen tran pham phan vo bui ngo duong ly thich
  tsai chiang lai tsang leung lam aung mao hau`)

/** Given names of either gender, or of none that a list can tell. */
export const eitherGender =
  words(`kim lee park xi li wang chen taylor jordan casey riley morgan alex jamie jackie robin leslie pat
  dana tracy stacy kelly terry jessie jody lynn marion sasha nikita andrea jean laurence dominique michele gabriele simone yuri
  nana sam chris charlie max kerry shannon ashley lindsay beverly vivian courtney paris london hong min jun`)

/** Corrections where the list's gender differs from that of people in the news. */
export const genderOf: Readonly<Record<string, 'm' | 'f'>> = {
  joe: 'm',
  andrea: 'f',
  jean: 'f',
  donald: 'm',
  hillary: 'f',
  bernie: 'm',
  mitch: 'm',
  chuck: 'm',
  newt: 'm',
  rand: 'm',
  marco: 'm',
  ted: 'm',
  barack: 'm',
  vladimir: 'm',
  sergei: 'm',
  sergey: 'm',
  dmitri: 'm',
  dmitry: 'm',
  volodymyr: 'm',
  andriy: 'm',
  recep: 'm',
  benjamin: 'm',
  mahmoud: 'm',
  bashar: 'm',
  emmanuel: 'm',
  boris: 'm',
  theresa: 'f',
  angela: 'f',
  ursula: 'f',
  nikki: 'f',
  kellyanne: 'f',
  huma: 'f',
  reince: 'm',
  elon: 'm',
  jeff: 'm',
  robby: 'm',
  narendra: 'm',
  imran: 'm',
  jair: 'm',
  justin: 'm',
  shinzo: 'm',
  antonio: 'm',
  ban: 'm',
  kofi: 'm',
  samantha: 'f',
  aung: 'f',
  jens: 'm',
  josep: 'm',
}

/** Words in the list of given names that have another meaning in the news. */
export const notGiven =
  words(`the a an and of america american african asian european republican democrat democratic senate house north south
  east west new white black green christian islam islamic muslim jewish royal supreme state states united national federal general
  monday friday may june april august sunday january summer winter autumn city county justice major king prince bishop judge
  brexit google apple amazon tesla paris london berlin sydney brooklyn dallas austin houston phoenix denver cleveland israel jordan
  chad china india kenya georgia virginia carolina dakota montana florida nevada missouri tennessee indiana washington jersey ireland
  egypt iran iraq korea russia syria cuba mexico canada party union congress committee bank street news post times university college
  school center police force army navy court world day great first last big little gold silver star media press trade energy health
  bill act law order data science security freedom liberty hope faith trust unity victory truth social`)

/** Names of places that are given names as well: "Carolina Garcia", "Jordan Hicks". */
export const eponyms =
  words(`carolina virginia georgia jordan chad israel sydney austin dallas paris chelsea florence victoria santiago francisco
  diego houston cleveland washington lincoln madison india kenya asia savannah charlotte adelaide brooklyn dakota montana phoenix
  denver cyprus trinidad sofia lima kingston darwin victoria wellington perth cali florence kano tunis bern leeds lyon bristol odesa milan
  cologne rosario cordoba valencia guatemala medina troy santiago salvador`)

/** Given names that are common words, too. */
export const bothNameAndNoun = words(
  'bill grant may june april rose will mark art guy christian dean earl king major duke prince faith hope joy grace star summer ' +
    'autumn park',
)
