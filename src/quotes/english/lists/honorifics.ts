// Forms of address in world English: they are not roles, but they precede a person's name, and most imply a gender.

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

const masculine = words(`
  mr mr. mister sir lord herr monsieur señor signor
  alhaji alhaj mallam malam otunba oba togbe
  shri shriman pandit swami acharya maulana moulana mufti sardar thiru
  encik ustaz ustadh ustad haji hajji hajj tuan tunku tengku tun kyai kiai pak bapak
  mzee mwalimu bwana ndugu sekuru ntate kgosi inkosi induna matua
  hojatoleslam hodjatoleslam
`)
const feminine = words(`
  mrs mrs. ms ms. miss madam dame lady frau madame señora señorita doña
  alhaja hajiya hajia smt smt. shrimati thirumathi datin puan cik ustazah hajah hajjah ibu daw
  mbuya gogo whaea
`)
const either = words(`
  datuk dato dato’ dato' ratu mx mx. dr dr. doctor prof prof. comrade cde cde. engr engr. eng. ir. arc. barr barr. pharm pharm. qs
  atty atty. adv adv. cllr cllr. honourable honorable evangelist apostle prophet deacon deaconess elder ven ven. venerable
  msgr msgr. monsignor khun
`)

/** Gender by form of address, lower case; `u` for one of either. */
export const honorifics: Readonly<Record<string, 'm' | 'f' | 'u'>> = Object.fromEntries([
  ...masculine.map(word => [word, 'm'] as const),
  ...feminine.map(word => [word, 'f'] as const),
  ...either.map(word => [word, 'u'] as const),
])

/** Second words of a form of address, behind another one or behind `firstOfTwo`: Tan Sri, Puan Sri, Datuk Seri. */
export const secondOfTwo = words('sri seri paduka')
export const firstOfTwo = words('tan toh')

/** Forms of address that are equally often names: inside a name they belong to it. */
export const namesToo = words(`
  haji hajji pandit swami acharya sardar tunku tengku tun ibu daw deacon elder khun gogo
`)
