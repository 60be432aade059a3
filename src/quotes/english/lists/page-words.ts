// Words near the things that blogs, guides and press releases put in quotation marks although nobody said them: parts of a page, titled
// works and meetings, new terms.

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Words before the title of a work. */
export const works =
  words(`titled entitled book film movie show series album song article essay column report novel memoir play episode
  single novel musical opera ballad anthem hymn sitcom series poem tune   program paper section chapter blog podcast documentary magazine
  poem single track`)

/** Parts and makers of a work: an episode of “...”, the author of “...”. */
export const partsOfWorks =
  words(`episode edition broadcast installment instalment season finale premiere host hosts co-host anchor author
  co-author director producer star stars cast issue rendition cover version screening creator`)

/** Words of four or more letters that stay in lower case in titles. */
export const smallWords = words('with from into onto over upon about across after between through')

/** "language like “...”": words as an example. */
export const wordings = words(
  'language wording phrase phrases words terms statements questions messages titles labels names',
)

/** "the term “...”": the quoted text is a term, not speech. */
export const termNouns = words(
  'term terms label acronym abbreviation hashtag keyword keywords tag word buzzword moniker',
)

/** Parts of a page with a name, in any case: the “quick tips” box. */
export const controls =
  words(`button buttons tab tabs link links menu menus field fields icon icons checkbox dropdown box boxes widget widgets
  column heading header footer text`)

/** Publications with a title, in any case: our “what’s the diff?” article. */
export const publications = words(
  'article post blogpost webinar workshop session newsletter podcast infographic playbook handbook toolkit',
)

/** Parts of a page or a program that have a title: the “Submit” button, the “About Us” page. */
export const pageParts =
  words(`button buttons tab tabs link links menu menus field fields icon icons checkbox dropdown box boxes page pages
  section sections form forms option options screen screens widget widgets filter filters column row folder cell setting settings prompt
  category categories heading header footer banner badge card cards list view mode tool feature template`)

/** Things with a title: the “Mobile First” webinar. */
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
