// Words near the things that blogs, guides and press releases put in quotation marks although nobody said them: parts of a page, titled
// works and meetings, new terms.

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Words before the title of a work. */
export const works =
  words(`titled entitled book film movie show series album song article essay column report novel memoir play episode
  single novel musical opera ballad anthem hymn sitcom series poem tune   program paper section chapter blog podcast documentary magazine
  poem single track`)

/** What a work has: an episode of “...”, the author of “...”. */
export const partsOfWorks =
  words(`episode edition broadcast installment instalment season finale premiere host hosts co-host anchor author
  co-author director producer star stars cast issue rendition cover version screening creator`)

/** Words of four letters and more that are small in titles, too. */
export const smallWords = words('with from into onto over upon about across after between through')

/** "language like “...”": words as an example. */
export const wordings = words(
  'language wording phrase phrases words terms statements questions messages titles labels names',
)

/** "the term “...”": what follows is a word, not words. */
export const termNouns = words(
  'term terms label acronym abbreviation hashtag keyword keywords tag word buzzword moniker',
)

/** Parts of a page that have a name, however it is written: the “quick tips” box. */
export const controls =
  words(`button buttons tab tabs link links menu menus field fields icon icons checkbox dropdown box boxes widget widgets
  column heading header footer text`)

/** What has a title, however it is written: our “what’s the diff?” article. */
export const publications = words(
  'article post blogpost webinar workshop session newsletter podcast infographic playbook handbook toolkit',
)

/** Parts of a page or a program that have a title: the “Submit” button, the “About Us” page. */
export const pageParts =
  words(`button buttons tab tabs link links menu menus field fields icon icons checkbox dropdown box boxes page pages
  section sections form forms option options screen screens widget widgets filter filters column row folder cell setting settings prompt
  category categories heading header footer banner badge card cards list view mode tool feature template`)

/** What has a title: the “Mobile First” webinar. */
export const titledThings =
  words(`webinar webinars workshop workshops session sessions panel panels presentation presentations talk keynote
  training course class module event events conference summit hackathon challenge challenges competition contest campaign initiative program
  project series guide guides playbook handbook toolkit manual report paper study survey post blog article app apps website site portal
  video
  videos infographic podcast newsletter brochure poster award awards app database dataset tutorial case-study memo memorandum policy act
  bill`)

/** Labels of parts of a text: "Myth: ...", "Example: ...". */
export const partLabels =
  words(`myth fact example examples question answer problem solution result results goal goals mission vision lesson
  lessons challenge takeaway takeaways tip tips rule reason idea hypothesis finding findings insight task tasks prompt input output
  before after
  title subject headline tagline slogan theme topic step outcome benefit pro con do don’t instead translation response
  objective purpose principle scenario story alternative feature issue note quote`)
