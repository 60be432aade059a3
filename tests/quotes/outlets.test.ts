// Short articles in the manner of many desks: agencies, British and American papers, press releases, courts, sport, science, India,
// Nigeria. Each with every quote, its speaker's full name, the role and the kind that a reader would write down.

import { expect, test } from 'vitest'
import { extractQuotes } from '../../src/quotes/extract.ts'
import { articleWith } from './articles.ts'

type Out = readonly [words: string, name: string, role: string | null, kind: string]

const rows: readonly { readonly desk: string; readonly text: readonly string[]; readonly out: readonly Out[] }[] = [
  {
    desk: 'an agency: dateline, a spokesman, a surname',
    text: [
      'LAGOS, Nigeria (AP) — Rescuers pulled 14 people from a collapsed building on Tuesday, officials said.',
      '“We heard a loud noise and then dust everywhere,” said Chinedu Okafor, who sells phones across the street. “People were screaming.”',
      'Ibrahim Farinloye, a spokesman for the National Emergency Management Agency, told The Associated Press that crews would work ' +
        '“until the last person is accounted for.”',
      '“There is no time to waste,” Farinloye said.',
    ],
    out: [
      ['We heard a loud noise and then dust everywhere, […] People were screaming.', 'Chinedu Okafor', null, 'person'],
      [
        'until the last person is accounted for.',
        'Ibrahim Farinloye',
        'spokesman for the National Emergency Management Agency',
        'person',
      ],
      [
        'There is no time to waste,',
        'Ibrahim Farinloye',
        'spokesman for the National Emergency Management Agency',
        'person',
      ],
    ],
  },
  {
    desk: 'a dateline is nobody who says anything',
    text: [
      'WASHINGTON (UPI) — In response to the plan, the mayor’s aide rallied supporters, saying: “We have to be ready to stop it.”',
    ],
    out: [['We have to be ready to stop it.', 'the mayor’s aide', null, 'unknown']],
  },
  {
    desk: 'an agency: with X saying, X told reporters',
    text: [
      'LONDON, March 3 (Reuters) - The Bank of England kept rates unchanged on Thursday, with Governor Anna Whitcombe saying ' +
        'inflation was "uncomfortably high".',
      '"We are not there yet," Whitcombe told reporters. "The job is not done."',
      'Paul Harding, chief economist at Kestrel Capital, said the tone was "more hawkish than markets expected".',
    ],
    out: [
      ['uncomfortably high', 'Anna Whitcombe', 'Governor', 'person'],
      ['We are not there yet, […] The job is not done.', 'Anna Whitcombe', 'Governor', 'person'],
      ['more hawkish than markets expected', 'Paul Harding', 'chief economist at Kestrel Capital', 'person'],
    ],
  },
  {
    desk: 'British: colon, possessive role, a department',
    text: [
      'Dr Sarah Mbeki, who works at the hospital, said: "It is heartbreaking to watch."',
      'The trust\'s chief executive, Mark Ellison, apologised to families, adding: "We have let people down."',
      'In a statement, the Department of Health said it was "committed to cutting waiting times".',
    ],
    out: [
      ['It is heartbreaking to watch.', 'Sarah Mbeki', null, 'person'],
      ['We have let people down.', 'Mark Ellison', "trust's chief executive", 'person'],
      ['committed to cutting waiting times', 'Department of Health', null, 'organization'],
    ],
  },
  {
    desk: 'British: single marks, apostrophes, the MP',
    text: [
      'The minister defended the plan on Sunday. ‘We can’t go on like this,’ Helen Marsh told the Guardian. ‘The system’s broken.’',
      'Marsh, the MP for Leeds East, said the critics’ claims were ‘a total nonsense’.',
      '‘It is, frankly, a disgrace,’ added the shadow minister, David Osei. ‘My constituents’ bills have doubled.’',
    ],
    out: [
      ['We can’t go on like this, […] The system’s broken.', 'Helen Marsh', 'MP for Leeds East', 'person'],
      ['a total nonsense', 'Helen Marsh', 'MP for Leeds East', 'person'],
      [
        'It is, frankly, a disgrace, […] My constituents’ bills have doubled.',
        'David Osei',
        'shadow minister',
        'person',
      ],
    ],
  },
  {
    desk: 'forms of address: people of whom the article has a surname only',
    text: [
      'Mr. Delgado, a Democrat, said he would oppose the bill. “It is a giveaway,” he said.',
      'Ms. Hartwell, the committee’s chairwoman, disagreed. “I have heard that argument for 30 years,” she said, “and I have never ' +
        'believed it.”',
    ],
    out: [
      ['It is a giveaway,', 'Delgado', 'Democrat', 'person'],
      [
        'I have heard that argument for 30 years, […] and I have never believed it.',
        'Hartwell',
        'committee’s chairwoman',
        'person',
      ],
    ],
  },
  {
    desk: 'a press release',
    text: [
      '"This partnership marks a turning point for our customers," said Priya Raman, CEO and co-founder of Brightleaf. "Together we ' +
        'will change how farms are run."',
      '"We are thrilled to join forces with Brightleaf," commented Orbis chief technology officer Jonas Lindqvist.',
    ],
    out: [
      [
        'This partnership marks a turning point for our customers, […] Together we will change how farms are run.',
        'Priya Raman',
        'CEO and co-founder of Brightleaf',
        'person',
      ],
      [
        'We are thrilled to join forces with Brightleaf,',
        'Jonas Lindqvist',
        'Orbis chief technology officer',
        'person',
      ],
    ],
  },
  {
    desk: 'a local paper: resident, council president, a form with an adjective',
    text: [
      '“You can’t put a price on summer,” resident Carla Dunn told the council.',
      'Council President Ed Novak, who voted no, called the decision “shortsighted and mean.”',
      '“I don’t know where he stands on that,” said retired surgeon Ben Ward of Dover.',
    ],
    out: [
      ['You can’t put a price on summer,', 'Carla Dunn', 'resident', 'person'],
      ['shortsighted and mean.', 'Ed Novak', 'Council President', 'person'],
      ['I don’t know where he stands on that,', 'Ben Ward', 'retired surgeon', 'person'],
    ],
  },
  {
    desk: 'sport: a boss, a people',
    text: [
      'City boss Karl Weber was furious with the referee. "It was a joke," he said. "He should be ashamed."',
      '"We go again on Tuesday," the German told reporters.',
    ],
    out: [
      ['It was a joke, […] He should be ashamed.', 'Karl Weber', 'City boss', 'person'],
      ['We go again on Tuesday,', 'the German', null, 'unknown'],
    ],
  },
  {
    desk: 'science: lead author, the authors',
    text: [
      '“We were surprised by the speed,” says lead author Ingrid Solheim, a glaciologist at the University of Bergen in Norway.',
      'The authors write that the loss is “likely irreversible.”',
    ],
    out: [
      [
        'We were surprised by the speed,',
        'Ingrid Solheim',
        'glaciologist at the University of Bergen in Norway',
        'person',
      ],
      ['likely irreversible.', 'the authors', null, 'group'],
    ],
  },
  {
    desk: 'a court: prosecutor, counsel, judge',
    text: [
      'Prosecutor Ellen Cho told the court that Pell had “lied to everyone who trusted him.”',
      'Defence counsel Simon Rourke KC, mitigating, said his client was “a broken man”.',
      'Sentencing him, Judge Fiona Grant said: “You showed no remorse.”',
    ],
    out: [
      ['lied to everyone who trusted him.', 'Ellen Cho', 'Prosecutor', 'person'],
      ['a broken man', 'Simon Rourke', 'Defence counsel', 'person'],
      ['You showed no remorse.', 'Fiona Grant', 'Judge', 'person'],
    ],
  },
  {
    desk: 'India: averred, terming',
    text: [
      '"They have no vision," Chief Minister Rakesh Yadav said while addressing a rally in Lucknow. "People will teach them a ' +
        'lesson," he averred.',
      'BJP spokesperson Sunita Rao slammed the remarks, terming them "baseless and irresponsible".',
      '"We will not bow to anybody," the CM added.',
    ],
    out: [
      ['They have no vision, […] People will teach them a lesson,', 'Rakesh Yadav', 'Chief Minister', 'person'],
      ['baseless and irresponsible', 'Sunita Rao', 'BJP spokesperson', 'person'],
      ['We will not bow to anybody,', 'Rakesh Yadav', 'Chief Minister', 'person'],
    ],
  },
  {
    desk: 'Nigeria: an office and its place before the name, forms of address',
    text: [
      'The Governor of Kano State, Alhaji Musa Bello, has said that his administration would not tolerate "any form of indiscipline".',
      'Speaking earlier, the union’s chairman, Comrade Tunde Adeyemi, lamented that workers had "suffered enough".',
      '"We shall pay all arrears before December," the Governor said.',
    ],
    out: [
      ['any form of indiscipline', 'Musa Bello', 'Governor of Kano State', 'person'],
      ['suffered enough', 'Tunde Adeyemi', 'union’s chairman', 'person'],
      ['We shall pay all arrears before December,', 'Musa Bello', 'Governor of Kano State', 'person'],
    ],
  },
  {
    desk: 'a subject inserted, and one behind a list of what she did',
    text: [
      'The paradox, says Carl Ward, historian at the library, is that it was “the most powerful office in the world.”',
      'While Louisa May, the former mayor, proposed “a tax on every single window”, the house slept.',
    ],
    out: [
      ['the most powerful office in the world.', 'Carl Ward', 'historian at the library', 'person'],
      ['a tax on every single window', 'Louisa May', 'former mayor', 'person'],
    ],
  },
  {
    desk: 'doubled single marks, with a quotation at their end',
    text: ["''They say, 'You have to go back,''' said Tomas Regal, who was born in Havana. ''This is my country.''"],
    out: [["They say, 'You have to go back,' […] This is my country.", 'Tomas Regal', null, 'person']],
  },
  {
    desk: 'a speaker known by one name, then he',
    text: ['Trump wrote online: “THE DEAL IS DONE!” In another post, he called the judge “crooked.”'],
    out: [
      ['THE DEAL IS DONE!', 'Trump', null, 'person'],
      ['crooked.', 'Trump', null, 'person'],
    ],
  },
  {
    desk: 'what a thing is called is not its own words',
    text: ['The DATA Act is a “tremendous undertaking for everybody.”'],
    out: [],
  },
  {
    desk: 'what agencies go on to do is not said',
    text: ['Agencies will continue to build seemingly “silver-bullet” tools.'],
    out: [],
  },
]

test.each(rows)('$desk', ({ text, out }) => {
  const found = extractQuotes(articleWith(text)).map(({ text: words, speaker }) => [
    words,
    speaker?.name,
    speaker?.role,
    speaker?.kind,
  ])
  expect(found).toEqual(out)
})
