// Posts as WordPress stores them: paragraphs by blank lines, and shortcodes.

import { expect, test } from 'vitest'
import { readHtml } from '../../src/ingest/html/read-html.ts'
import { wordpressHtml } from '../../src/ingest/html/wordpress-text.ts'
import { outline } from './read.ts'

const cases: [name: string, content: string, paragraphs: string[]][] = [
  [
    'blank lines part paragraphs, beside elements too',
    'The bridge opened.\n\nThe <em>mayor</em> spoke.\r\n\r\n<blockquote>We are glad.\n\nVery glad.</blockquote>\n \nIt is long.',
    [
      'prose: The bridge opened.',
      'prose: The mayor spoke.',
      'blockquote: We are glad.',
      'blockquote: Very glad.',
      'prose: It is long.',
    ],
  ],
  [
    'a single line break does not',
    'The bridge\nopened.\n\n<ul>\n\n<li>One</li>\n\n<li>Two</li>\n\n</ul>',
    ['prose: The bridge opened.', 'item: One', 'item: Two'],
  ],
  [
    'code keeps its blank lines',
    'So:\n\n<pre>a = 1\n\nb = 2</pre>\n\nDone.',
    ['prose: So:', 'code: a = 1\n\nb = 2', 'prose: Done.'],
  ],
  [
    'a blank line in a cell leaves the table whole',
    '<p><table><tr><td>One\n\nmore</td><td>Two</td></tr></table>\n\nText.',
    ['table: One more · Two', 'prose: Text.'],
  ],
  [
    'captions, galleries and players go with their content',
    'First.\n\n[caption id="a" width="300" caption="The <b>new</b> bridge"]<img src="x.jpg"/> The mayor[/caption]\n[gallery ' +
      'ids="1,2"]\n\n[embed width="3"]https://example.org/v[/embed]\n\n[audio mp3="x.mp3"][/audio]\n\nSecond.[fn]See below.[/fn]',
    ['prose: First.', 'prose: Second.'],
  ],
  [
    'other shortcodes leave what they enclose',
    '[dropcap]T[/dropcap]he bridge [su_highlight color="red"]opened[/su_highlight] today. [button link="https://example.org"]More[/button]',
    ['prose: The bridge opened today. More'],
  ],
  [
    'page builders',
    '[vc_row][vc_column width="1/2"][vc_column_text]The bridge opened.[/vc_column_text][/vc_column][vc_column][vc_column_text]It is ' +
      'long.[/vc_column_text][/vc_column][/vc_row]',
    ['prose: The bridge opened.', 'prose: It is long.'],
  ],
  [
    'brackets of prose stay',
    "“We [the city] will [sic] build it [in 2024],” she said [1]. [Ann’s note] [Editor's note: it opened.] [[gallery]] [mayor]",
    [
      "prose: “We [the city] will [sic] build it [in 2024],” she said [1]. [Ann’s note] [Editor's note: it opened.] [gallery] [mayor]",
    ],
  ],
  [
    'posts of blocks are marked already',
    '<!-- wp:paragraph -->\n<p>The bridge\n\nopened.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:shortcode -->\n[gallery]\n<!-- ' +
      '/wp:shortcode -->',
    ['prose: The bridge opened.'],
  ],
  [
    'an address alone on its line is a player; in a line it is text',
    'Watch:\n\nhttps://example.org/video/1\n\nSee https://example.org/a now.',
    ['prose: Watch:', 'prose: See https://example.org/a now.'],
  ],
  ['an open shortcode swallows nothing', '[caption id="a"]The bridge opened.', ['prose: The bridge opened.']],
]

test.each(cases)('%s', (_, content, paragraphs) => {
  expect(outline(readHtml(wordpressHtml(content)))).toEqual(paragraphs)
})

test.each(['[a', '[caption]', '[a b="', '[[', '\n \n', '[/a]', '<pre>', '[fn][/fn'])(
  'hostile: %j, many times',
  piece => {
    expect(wordpressHtml(piece.repeat(50_000)).length).toBeLessThan(1_000_000)
  },
)
