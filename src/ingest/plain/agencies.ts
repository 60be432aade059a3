// Names of news agencies and newspapers as bylines and datelines give them. Data for byline.ts and dateline.ts.

/** Agencies and broadcasters, lower case: long forms and the short ones that stand in brackets. */
export const agencies: ReadonlySet<string> = new Set(
  `voice of america|voa|voa news|associated press|the associated press|ap|reuters|thomson reuters|agence france-presse|agence france presse|afp
|united press international|upi|bloomberg|bloomberg news|dow jones|dow jones newswires|dpa|deutsche presse-agentur|deutsche welle|dw|efe
|agencia efe|ansa|anp|belga|apa|sda|keystone-sda|tass|itar-tass|ria novosti|interfax|ukrinform|interfax-ukraine|unian|xinhua|xinhua news agency
|kyodo|kyodo news|jiji press|jiji|yonhap|yonhap news agency|kcna|korean central news agency|pti|press trust of india|ani|ians|uni|bernama|antara
|anadolu|anadolu agency|aa|irna|mehr|tasnim|sana|wafa|mena|spa|qna|wam|petra|saba|ap photo|canadian press|the canadian press|cp|pa|pa media
|press association|aap|australian associated press|nzpa|radio free europe|radio free europe/radio liberty|rfe/rl|rferl|radio free asia|rfa
|bbc|bbc news|cnn|cnn wire|nbc news|abc news|cbs news|fox news|sky news|al jazeera|npr|pbs newshour|euronews|cbc|cbc news|abc|sbs
|propublica|kaiser health news|kff health news|the conversation|states newsroom|stateline|the guardian|the new york times|new york times
|the washington post|washington post|los angeles times|the wall street journal|wall street journal|usa today|the times|the telegraph
|the independent|financial times|the economist|politico|axios|the hill|mcclatchy|tribune news service|gannett|knight ridder|scripps
|religion news service|rns|catholic news service|inter press service|ips|global voices|wikinews|opendemocracy|mongabay|news agency|wire reports`
    .split('|')
    .map(name => name.trim()),
)

/** A word at the beginning or end of names that only publications have. */
export const publicationWord =
  /\b(?:news|press|times|post|herald|tribune|journal|gazette|daily|weekly|agency|newswires?|radio|television|tv|magazine|chronicle|guardian|today|network|media|observer|examiner|globe|telegraph|mirror|courier|dispatch|inquirer|sentinel|bulletin|review|reporter|record|register|ledger)\b/i

/** What a byline says of its author that is neither name nor publication. */
export const authorDescription =
  /^(?:(?:senior |chief |special |political |foreign |national |sports? |business |science |health |investigative )?(?:staff )?(?:writer|reporter|correspondent|editor|columnist|contributor|contributing writer|staff|editor-in-chief)s?)$/i

/** Is it the name of an agency, a broadcaster or a paper, in any case and with or without "The"? */
export function isAgency(name: string): boolean {
  return agencies.has(name.trim().toLowerCase().replace(/^the /, '')) || agencies.has(name.trim().toLowerCase())
}
