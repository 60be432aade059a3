// Judged queries on three public archives (digital.gov news, the 18F blog, the Rust blog; 3,300 articles). Each names articles that a
// reader would accept as the answer, and why. An article is named by a part of its file name; `has` narrows to a passage of it.

export type QueryKind =
  | 'name'
  | 'phrase'
  | 'date'
  | 'typo'
  | 'acronym'
  | 'question'
  | 'two topics'
  | 'inflection'
  | 'filter'
  | 'rare word'

export interface JudgedQuery {
  readonly q: string
  readonly kind: QueryKind
  /** Parts of file names; a hit in any of these articles is right. */
  readonly articles: readonly string[]
  /** Words that the passage must hold, in any case; none where any passage of the article will do. */
  readonly has?: string
  /** The right hit stands among this many. */
  readonly within: number
  readonly why: string
  /** Not asked of the sample: the articles that should come first are too long for it, or it has too few of the word. */
  readonly wholeOnly?: true
}

export const judgedQueries: readonly JudgedQuery[] = [
  // Names of people: the article that is about the person, or that quotes them.
  {
    q: 'NASA chief historian Bill Barry',
    kind: 'name',
    articles: ['five-questions-for-the-nasa-chief-historian'],
    within: 3,
    why: 'the one interview with him; name and office stand in its title',
  },
  {
    q: 'Amanda Weaver post office',
    kind: 'name',
    articles: ['thinking-about-the-future-of-the-post-office'],
    within: 3,
    why: 'an interview with her, by name and subject',
  },
  {
    q: 'Mark Trammell',
    kind: 'name',
    articles: ['mark-trammell-unlocking'],
    within: 3,
    why: 'a person who has an article of his own comes before lists that name him',
  },
  {
    q: 'Rigopoulos trusted identities',
    kind: 'name',
    articles: ['sharing-social-media-strategies-the-national-strategy-for-trusted-identities'],
    within: 3,
    why: 'a rare surname with the programme she speaks for',
  },
  {
    q: 'Lakshmi Grama content models',
    kind: 'name',
    articles: ['always-future-ready', 'content-models', 'structured-content', 'open-and-structured-content'],
    within: 5,
    why: 'she gave the webinars on open content models',
  },
  {
    q: 'Mikel Maron Nepal',
    kind: 'name',
    articles: ['map-give', 'mapgive', 'digital-humanitarians', 'nepal'],
    within: 3,
    why: 'told the story of the volunteer mappers after the Nepal earthquake',
  },
  {
    q: 'Jerome Lee eAPD',
    kind: 'name',
    articles: ['18f-checks-in-with-jerome-lee'],
    within: 3,
    why: 'the interview with him about that project',
  },
  {
    q: 'Steve Portigal',
    kind: 'name',
    articles: ['steve-portigal'],
    within: 3,
    why: 'an event with him has a post of its own',
  },
  {
    q: 'Kaitlin Devine procurement',
    kind: 'name',
    articles: ['making-procurement-easier-some-questions-for-developer-kaitlin-devine'],
    within: 3,
    why: 'questions for her about procurement',
  },
  {
    q: 'Dan Brown conflict design',
    kind: 'name',
    articles: ['dan-brown-conflict-in-design', 'five-questions-with-dan-brown'],
    within: 3,
    why: 'two posts about one visitor; either is right',
  },
  // Phrases: these words in a row.
  {
    q: '"two-way street"',
    kind: 'phrase',
    articles: ['trust-as-a-two-way-street'],
    within: 5,
    why: 'the phrase is the theme and the title of one article',
  },
  {
    q: '"match ergonomics"',
    kind: 'phrase',
    articles: ['Rust-1.26', 'Rust-1.27', 'match-ergonomics', 'Rust-1.', 'edition', 'ergonomics'],
    has: 'match ergonomics',
    within: 3,
    why: 'a term of two common words: only passages with both in a row count',
  },
  {
    q: '"fearless concurrency"',
    kind: 'phrase',
    articles: ['Fearless-Concurrency', '1.', 'Rust', 'rust'],
    has: 'fearless concurrency',
    within: 3,
    why: 'a slogan; every hit must hold it',
  },
  {
    q: '"plain language" regulations',
    kind: 'phrase',
    articles: ['plain', 'regulation'],
    has: 'plain language',
    within: 3,
    why: 'a phrase mixed with a word: the phrase is required of a hit, the word ranks',
  },
  {
    q: '"dependency confusion" OR "typosquatting" crates',
    kind: 'phrase',
    articles: ['typosquat', 'malicious', 'crates', 'security'],
    within: 5,
    why: 'security notices about crates.io',
  },
  {
    q: '"internet of things" public safety',
    kind: 'phrase',
    articles: ['the-firstnet-network-smart-response-for-smart-cities', 'internet-of-things', 'firstnet', 'iot'],
    within: 5,
    why: 'FirstNet speaks of the Internet of Things coming to public safety',
  },
  // Dates and numbers.
  {
    q: 'vote.gov redesign before:2017-01-01',
    kind: 'date',
    articles: ['vote-gov', 'vote-usa', 'usa-gov-updates-vote'],
    within: 5,
    why: 'the site was redone in 2016',
  },
  {
    q: 'hackathon after:2014-12-31 before:2015-12-31',
    kind: 'date',
    articles: ['2015-'],
    within: 3,
    why: 'both ends of the date range hold',
  },
  {
    q: 'Rust 1.27.1',
    kind: 'date',
    articles: ['Rust-1.27.1'],
    within: 3,
    why: 'a version number is one word, and the announcement of it leads',
  },
  {
    q: 'Executive Order 13985',
    kind: 'date',
    articles: ['equity', 'customer-experience', '2021-', '2022-', '2023-', '2024-'],
    has: '13985',
    within: 3,
    why: 'a number nobody else has',
  },
  {
    q: 'Rust 2021 edition release date 1.56',
    kind: 'date',
    articles: ['Rust-1.56', 'edition-2021', '1.56', 'Rust-2021'],
    within: 5,
    why: 'the edition came with 1.56.0',
  },
  {
    q: '1.53.0 prerelease testing',
    kind: 'date',
    articles: ['1.53.0-prelease'],
    within: 3,
    why: 'the version is in title and text; the file name has a typo, the text has not',
  },
  // Typing errors: the archive does not have the word, its neighbour is meant.
  {
    q: 'accessibilty testing',
    kind: 'typo',
    articles: ['accessib', '508'],
    within: 5,
    why: 'accessibility, one letter lost',
  },
  {
    q: 'chatbott scams',
    kind: 'typo',
    articles: ['chatbot'],
    within: 3,
    why: 'chatbot with a doubled letter; USA.gov used one for scams',
    wholeOnly: true,
  },
  {
    q: 'rustdoc vulnerabilty plugins',
    kind: 'typo',
    articles: ['Rust-1.27.1', 'security-advisory-for-rustdoc', 'rustdoc'],
    within: 3,
    why: 'vulnerability, one letter lost',
  },
  {
    q: 'earthqauke volunteers mapping',
    kind: 'typo',
    articles: ['map-give', 'mapgive', 'nepal', 'earthquake', 'mapping'],
    within: 5,
    why: 'two letters swapped',
  },
  {
    q: 'identitytheft redesgin',
    kind: 'typo',
    articles: ['identitytheft'],
    within: 5,
    why: 'redesign, two letters swapped',
  },
  {
    q: 'procurment antipatterns agile',
    kind: 'typo',
    articles: ['antipatterns-in-agile-contracting', 'agile', 'procurement'],
    within: 3,
    why: 'procurement, one letter lost',
  },
  {
    q: 'infografics pinterest',
    kind: 'typo',
    articles: ['infographic', 'pinterest', 'gif-meme', 'visual'],
    within: 5,
    why: 'spelt by ear',
  },
  // Acronyms.
  {
    q: 'RPA community of practice',
    kind: 'acronym',
    articles: ['rpa', 'robotic-process-automation', 'robotics'],
    within: 3,
    why: 'robotic process automation, written as an acronym all over its articles',
  },
  {
    q: 'NSTIC',
    kind: 'acronym',
    articles: ['national-strategy-for-trusted-identities', 'nstic', 'identit', 'connect'],
    has: 'NSTIC',
    within: 3,
    why: 'an acronym that only a few passages hold',
  },
  {
    q: 'U.S. Postal Service mobile app',
    kind: 'acronym',
    articles: ['usps-mobile-app', 'usps'],
    within: 5,
    why: 'USPS by its long name, with dots',
  },
  {
    q: 'GSoC 2026',
    kind: 'acronym',
    articles: ['GSoC-2026', 'gsoc-2026', 'gsoc'],
    within: 3,
    why: 'the announcement for that year leads those of other years',
  },
  {
    q: 'FDA Orange Book generic drug app',
    kind: 'acronym',
    articles: ['is-there-a-generic-equivalent-to-my-brand-name-drug'],
    within: 3,
    why: 'the app is described once',
  },
  {
    q: 'HTTPS SEO ranking .gov',
    kind: 'acronym',
    articles: ['https-and-other-ranking-factors'],
    within: 3,
    why: 'what affects the ranking of government sites',
  },
  {
    q: 'NASCIO top ten priorities',
    kind: 'acronym',
    articles: ['state-cio-top-ten', 'nascio'],
    within: 3,
    why: 'the association publishes the list each year',
  },
  {
    q: 'NLL non-lexical lifetimes',
    kind: 'acronym',
    articles: ['nll', 'non-lexical', 'NLL', 'edition', 'Rust-1.3', 'Rust-2018', '1.63'],
    within: 3,
    why: 'acronym and long form of one thing',
  },
  // Questions, as people type them.
  {
    q: 'why does 18F use HTTPS for every website?',
    kind: 'question',
    articles: ['why-we-use-https-in-every-gov-website-we-make'],
    within: 3,
    why: 'the article answers just that',
  },
  {
    q: 'how do I run a government hackathon for newcomers',
    kind: 'question',
    articles: ['hackathon'],
    within: 3,
    why: 'several guides to hackathons; any will do',
  },
  {
    q: 'what is a microservice and how is it different from a container?',
    kind: 'question',
    articles: ['microservices-and-containers', 'microservice', 'container'],
    within: 3,
    why: 'the briefing explains both words',
  },
  {
    q: 'how reusable is open source software in government',
    kind: 'question',
    articles: ['how-reusable-is-open-source-software'],
    within: 3,
    why: 'the title asks it',
  },
  {
    q: 'how to make Snapchat stories accessible',
    kind: 'question',
    articles: ['snapchat-stories-as-accessible', 'snapchat'],
    within: 3,
    why: 'a step by step guide',
  },
  {
    q: 'does 18F pass the Bechdel test?',
    kind: 'question',
    articles: ['does-18f-pass-the-bechdel-test'],
    within: 3,
    why: 'one post',
  },
  {
    q: 'who is looking for a new maintainer of This Week in Rust',
    kind: 'question',
    articles: ['twir-new-lead', 'this-week-in-rust', 'twir'],
    within: 3,
    why: 'the call for a maintainer',
  },
  {
    q: 'what did the Rust project learn about compile times survey',
    kind: 'question',
    articles: ['compiler-performance-survey', 'survey', 'performance'],
    within: 5,
    why: 'the survey of compiler performance',
    wholeOnly: true,
  },
  {
    q: 'how are coaching engagements measured',
    kind: 'question',
    articles: ['how-we-measure-coaching'],
    within: 3,
    why: 'the article on measuring coaching',
  },
  // Two topics at once: passages on both lead.
  {
    q: 'Spanish speaking audience emergency social media',
    kind: 'two topics',
    articles: ['spanish-speaking-audience-during-an-emergency', 'spanish', 'multilingual'],
    within: 3,
    why: 'the webinar joins both topics',
  },
  {
    q: 'Lyme disease data technology',
    kind: 'two topics',
    articles: ['lyme-disease', 'lyme'],
    within: 3,
    why: 'health data sprint on Lyme disease',
  },
  {
    q: 'augmented reality currency kids',
    kind: 'two topics',
    articles: ['using-augmented-reality-teach-kids-about-currency'],
    within: 3,
    why: 'an app that teaches children about money',
  },
  {
    q: 'DATA Act prototype Treasury',
    kind: 'two topics',
    articles: ['prototype-early-prototype-often', 'data-act'],
    within: 3,
    why: 'the prototype for the DATA Act',
  },
  {
    q: 'contact center contract incentives',
    kind: 'two topics',
    articles: ['improving-contact-center-performance-with-contract-incentives'],
    within: 3,
    why: "do's and don'ts of incentives",
  },
  {
    q: 'open data crime visualization challenge',
    kind: 'two topics',
    articles: ['data-visualization-challenge-using-open-data-to-reduce-crime'],
    within: 3,
    why: 'the challenge joins crime and open data',
  },
  {
    q: 'HUD housing API',
    kind: 'two topics',
    articles: ['two-great-housing-apis', 'housing', 'hud'],
    within: 3,
    why: 'an API briefing on housing data',
  },
  {
    q: 'Justice Department human-centered design small team',
    kind: 'two topics',
    articles: ['making-the-case-for-human-centered-design'],
    within: 3,
    why: 'a case study of a team of two',
  },
  // Other forms of the word than the article uses.
  {
    q: 'measuring underserved user',
    kind: 'inflection',
    articles: ['shedding-light-on-underserved-users', 'underserved'],
    within: 5,
    why: 'user for users',
  },
  {
    q: 'prize competition plan',
    kind: 'inflection',
    articles: ['planning-a-federal-prize-competition', 'prize', 'challenge'],
    within: 3,
    why: 'plan for planning',
  },
  {
    q: 'algorithm opened by federal government',
    kind: 'inflection',
    articles: ['the-challenge-of-opening-up-federal-government-algorithms', 'algorithm'],
    within: 3,
    why: 'opened for opening, algorithm for algorithms',
  },
  {
    q: 'tweet chats audience building',
    kind: 'inflection',
    articles: ['build-your-audience-by-hosting-a-twitter-chat', 'twitter-chat', 'tweet'],
    within: 5,
    why: 'building for build, chats for chat',
  },
  {
    q: 'map journeys of customers',
    kind: 'inflection',
    articles: ['journey-map'],
    within: 3,
    why: 'journey mapping in other words',
  },
  {
    q: 'deprecating cargo-clippy feature',
    kind: 'inflection',
    articles: ['Clippy-deprecating-feature-cargo-clippy'],
    within: 3,
    why: 'a hyphenated name found whole',
  },
  // Field words.
  {
    q: 'title:rustup 1.20.0',
    kind: 'filter',
    articles: ['Rustup-1.20.0'],
    within: 3,
    why: 'the word is looked for in titles only',
  },
  {
    q: 'containers -docker microservices',
    kind: 'filter',
    articles: ['microservices-and-containers', 'container', 'microservice'],
    within: 5,
    why: 'an excluded word leaves the rest',
  },
  {
    q: 'snippet +leaflet map',
    kind: 'filter',
    articles: ['leaflet'],
    has: 'leaflet',
    within: 3,
    why: 'a required word is in every hit',
  },
  // Words that hardly any passage holds.
  {
    q: 'Leaflet Agafonkin',
    kind: 'rare word',
    articles: ['mobile-code-sharing-catalog-snippet-leaflet'],
    within: 3,
    why: 'the author of the library is named once',
  },
  {
    q: 'pepperoni pizza open government',
    kind: 'rare word',
    articles: ['how-a-pepperoni-pizza-is-inspiring-open-government'],
    within: 3,
    why: 'nobody else has pizza with pepperoni',
  },
  {
    q: 'protosketch',
    kind: 'rare word',
    articles: ['protosketch'],
    within: 3,
    why: 'a word of their own making',
  },
  {
    q: '29 minutes',
    kind: 'rare word',
    articles: ['29-minutes'],
    within: 5,
    why: 'a title of a number and a common word',
  },
  {
    q: 'Rust Innovation Lab governance',
    kind: 'rare word',
    articles: ['welcoming-the-rust-innovation-lab'],
    within: 3,
    why: 'the announcement of the lab',
  },
  {
    q: 'kids code 18F little dance in his chair',
    kind: 'rare word',
    articles: ['the-day-90-kids-came-to-code-with-18f'],
    within: 3,
    why: 'a sentence half remembered',
  },
]
