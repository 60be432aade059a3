// Articles of our own wording that are, or only seem to be, editions of one story.

import type { entryOf } from '../search/fixture.ts'

export type GivenEdition = Parameters<typeof entryOf>[0]

const flood = [
  'The river Tamsel broke its banks near Orlow on Tuesday night and flooded four villages, the district office reported.',
  'Some 2,300 people left their homes, most of them in buses that the railway company had sent from the coast.',
  'Mayor Edith Brandl said "we have never seen the water rise this fast" and asked for boats from the neighbouring district.',
  'Engineers closed the lower lock on Wednesday morning, which slowed the water but left the old mill under two metres of it.',
  'The harvest of the valley is lost, according to the farmers’ union, and the sugar works will not open before November.',
  'Trains between Orlow and Markt Seelen stay cancelled until the bridge has been inspected.',
]
const brandl = ['we have never seen the water rise this fast', 'edith-brandl', 'Edith Brandl', 'mayor'] as const

/** The wire story as an outlet prints it. */
export function printed(id: string, more: Partial<GivenEdition> = {}): GivenEdition {
  const paragraphs = more.paragraphs ?? flood
  const said = paragraphs.some(text => text.includes(brandl[0])) ? [brandl] : []
  return { id, title: 'Flood drives thousands from their homes', published: '2024-05-15', paragraphs, said, ...more }
}

/** A paragraph of the wire story, changed. */
function changed(place: number, change: (text: string) => string): string[] {
  return flood.map((text, i) => (i === place ? change(text) : text))
}

const column = [
  'Letters about this column reach me at the usual address, and I read every one of them, even the rude ones.',
  'Those who wish to join the walking club meet at the town hall at nine on Sunday, with good boots and something to eat.',
]
const report = (place: string, score: string, scorer: string) => [
  `${place} won ${score} on Saturday in front of 4,000 people, and hardly anybody had expected it after the winter they had.`,
  `${scorer} scored twice before the break, first with his head and then from so far out that the keeper only watched.`,
  `"It was our best afternoon of the season", said the coach of ${place}, who had changed half of his team.`,
]
const notice = (version: string, day: string) => [
  `The ${version} release of the map server can be tested now. We plan to publish it on ${day} if nothing turns up.`,
  'You can try it out locally by running the following command in the folder of an installation of your own.',
  'The notes of the release are on the usual page, and whatever does not work should be reported in the forum.',
]
const stub = [
  'This article is for subscribers. Sign in to read on, or try the paper for four weeks without paying anything at all for it.',
]

/** Why, the articles, and the ids of those that are editions of each other, the earliest first. */
export const kinds: readonly (readonly [
  why: string,
  articles: readonly GivenEdition[],
  stories: readonly string[][],
])[] = [
  [
    'wire copy in three outlets under three titles',
    [
      printed('post', { source: 'Coast Post', title: 'Tamsel breaks its banks', published: '2024-05-16' }),
      printed('wire', { source: 'District Wire' }),
      printed('echo', { source: 'Valley Echo', title: 'Four villages under water', published: '2024-05-17' }),
    ],
    [['wire', 'post', 'echo']],
  ],
  [
    'other quotation marks, dashes, spaces and capitals',
    [
      printed('wire'),
      printed('post', {
        paragraphs: flood.map((text, i) =>
          i === 0 ? text.toUpperCase() : text.replaceAll('"', '”').replaceAll('’', "'"),
        ),
        said: [],
      }),
    ],
    [['post', 'wire']],
  ],
  [
    'a shortened edition, cut from the end',
    [printed('brief', { paragraphs: flood.slice(0, 2), published: '2024-05-16' }), printed('wire')],
    [['wire', 'brief']],
  ],
  [
    'a shortened edition, cut in the middle',
    [printed('brief', { paragraphs: [0, 2, 5].map(i => flood[i] ?? '') }), printed('wire')],
    [['brief', 'wire']],
  ],
  [
    'a re-issue with a changed figure',
    [
      printed('early', { published: '2024-05-15T07:00:00Z' }),
      printed('late', {
        published: '2024-05-15T19:30:00Z',
        paragraphs: changed(1, text => text.replace('2,300', '3,100')),
      }),
    ],
    [['early', 'late']],
  ],
  [
    'a re-issue on the next day with a new title and one paragraph more',
    [
      printed('early'),
      printed('late', {
        title: 'Flood: harvest lost',
        published: '2024-05-16',
        paragraphs: [
          ...changed(0, text => `${text} It was the second flood in a year.`),
          'The minister will visit Orlow on Friday.',
        ],
      }),
    ],
    [['early', 'late']],
  ],
  [
    'the same article printed again after years',
    [printed('again', { published: '2029-05-15' }), printed('first')],
    [['first', 'again']],
  ],
  ['an undated edition is not the earliest', [printed('a', { published: null }), printed('b')], [['b', 'a']]],
  [
    'two stories with two editions each',
    [
      printed('flood-1'),
      printed('flood-2'),
      ...['match-1', 'match-2'].map(id => ({
        id,
        title: 'Orlow wins',
        published: '2024-05-18',
        paragraphs: report('Orlow', '3-1', 'Jan Weil'),
      })),
    ],
    [
      ['flood-1', 'flood-2'],
      ['match-1', 'match-2'],
    ],
  ],
  [
    'seventy copies',
    Array.from({ length: 70 }, (_, i) => printed(`copy-${String(i).padStart(2, '0')}`, { source: `Outlet ${i}` })),
    [Array.from({ length: 70 }, (_, i) => `copy-${String(i).padStart(2, '0')}`)],
  ],
  [
    'two reports of one match with one quote in common',
    [
      { id: 'a', title: 'Orlow wins', published: '2024-05-18', paragraphs: report('Orlow', '3-1', 'Jan Weil') },
      {
        id: 'b',
        title: 'Orlow beats Seelen',
        published: '2024-05-18',
        paragraphs: [
          'Nothing went right for Seelen, who had two men sent off and missed a penalty within ten minutes of the start.',
          'Their keeper Udo Lang kept the score low with three saves, the last of them with his face, and left with a bandage.',
          report('Orlow', '3-1', 'Jan Weil')[2] ?? '',
          'Seelen play at home again in two weeks, without their captain, who saw his fifth yellow card.',
        ],
      },
    ],
    [],
  ],
  [
    'a weekly column with a standing text',
    [
      {
        id: 'week-1',
        title: 'From the town',
        published: '2024-05-04',
        paragraphs: [
          'The lime trees are out, and the council has at last mended the bench under them. I sat on it for an hour.',
          ...column,
        ],
      },
      {
        id: 'week-2',
        title: 'From the town',
        published: '2024-05-11',
        paragraphs: [
          'A man sold cherries at the station today, far too early, and nobody asked where they came from.',
          ...column,
        ],
      },
    ],
    [],
  ],
  [
    'notices by one form, a week apart',
    ['1.4.0', '1.4.1', '1.5.0', '1.5.1'].map((version, i) => ({
      id: `notice-${i}`,
      title: `${version} can be tested`,
      published: `2024-05-${String(2 + 7 * i).padStart(2, '0')}`,
      paragraphs: notice(version, `the ${5 + 7 * i}th`),
    })),
    [],
  ],
  [
    'a daily bulletin under one heading, even where two have the same words',
    [15, 16, 24, 29].map((day, i) => ({
      id: `bulletin-${day}`,
      title: 'Water levels',
      published: `2024-05-${day}`,
      paragraphs: [
        `The Tamsel stood at ${i === 3 ? 212 : 212 + i} centimetres at the bridge of Orlow this morning, the district office said.`,
        'The levels are measured at six in the morning, and whoever lives by the river should listen to the radio.',
      ],
    })),
    [],
  ],
  [
    'a re-issue of the same day with a correction in two of three passages',
    ['early', 'late'].map(id => {
      const long = [0, 2, 4].map(i => flood.slice(i, i + 2).join(' '))
      const paragraphs =
        id === 'early' ? long : long.map((text, i) => (i === 1 ? text : text.replace(/ the (\w+)\.$/, ' this $1.')))
      return printed(id, {
        paragraphs: paragraphs.map((text, i) => (id === 'late' && i === 0 ? `${text} So far.` : text)),
        said: [],
      })
    }),
    [['early', 'late']],
  ],
  [
    'a digest that has two articles among others is no edition of the second',
    [
      printed('flood'),
      {
        id: 'digest',
        title: 'The week',
        published: '2024-05-19',
        paragraphs: [
          ...report('Orlow', '3-1', 'Jan Weil'),
          ...notice('1.4.0', 'Monday'),
          ...column,
          ...flood.slice(0, 3),
        ],
      },
      printed('brief', { paragraphs: flood.slice(0, 3), published: '2024-05-16' }),
    ],
    [['flood', 'brief']],
  ],
  [
    'a notice in place of many articles',
    ['Bread', 'Milk', 'Coal', 'Salt', 'Wool'].map(title => ({
      id: title.toLowerCase(),
      title,
      source: 'Coast Post',
      published: '2024-05-15',
      paragraphs: stub,
    })),
    [],
  ],
  [
    'a line that is the same in two short articles',
    ['a', 'b'].map(id => ({
      id,
      title: `Weather ${id}`,
      published: '2024-05-15',
      paragraphs: ['It will rain in the whole district tomorrow, and it will be cold.'],
    })),
    [],
  ],
]
