// Markdown bodies: readable paragraphs, each of its kind, and no markup in them.

import { expect, test } from 'vitest'
import { outline, read, readOne } from './read.ts'

const cases: [string, string, string[]][] = [
  ['paragraphs, wrapped or not', 'One\ntwo.\n\nThree  \nfour.', ['prose: One two.', 'prose: Three four.']],
  ['headings of both kinds', '## A *b* `c`\n\nD\n---\n\nText.', ['heading: A b c', 'heading: D', 'prose: Text.']],
  [
    'emphasis and links',
    'He **said** [so](https://a.example/x_(y)), _all_ ~~of~~ [it][1].\n\n[1]: https://a.example',
    ['prose: He said so, all of it.'],
  ],
  ['pictures', '![alt](a.png)\n\nText ![b](c.png "t").', ['prose: Text .']],
  ['autolinks stay: they are text', 'See <https://a.example/>.', ['prose: See https://a.example/.']],
  [
    'lists, tight and loose, and tasks',
    '- a\n- b\n  - c\n\n1. d\n\n   e\n2. [x] f',
    ['item: a', 'item: b', 'item: c', 'item: d', 'item: e', 'item: f'],
  ],
  ['block quotes', '> “A,” she said.\n>\n> B\n\nC', ['blockquote: “A,” she said.', 'blockquote: B', 'prose: C']],
  [
    'code',
    'Run `a *b*`:\n\n```sh\n$ x\n\n  y\n```\n\n    indented\n',
    ['prose: Run a *b*:', 'code: $ x\n\n  y', 'code: indented'],
  ],
  [
    'indented text and HTML are no code',
    '- a\n\n        It is a sentence that someone indented.\n\nB\n\n    {{< img src="x" >}}\n\nC\n\n    if it is so:\n      eat a ' +
      'breakfast. Go to work.\n',
    [
      'item: a',
      'item: It is a sentence that someone indented.',
      'prose: B',
      'prose: C',
      'code: if it is so:\n  eat a breakfast. Go to work.',
    ],
  ],
  [
    'tables: a row is a paragraph',
    '| Agency | Score |\n|---|:-:|\n| **GSA** | [4](x) |',
    ['table: Agency · Score', 'table: GSA · 4'],
  ],
  [
    'footnotes: the mark goes, the note stays',
    'Text.[^1] More.[^gone]\n\n[^1]: The *note*.',
    ['prose: Text. More.', 'prose: The note.'],
  ],
  ['entities', 'A&nbsp;&amp;&nbsp;B &#8220;c&#8221; &lt;d&gt;', ['prose: A\u00a0&\u00a0B “c” <d>']],
  ['a rule parts, and is not text', 'A\n\n* * *\n\nB', ['prose: A', 'prose: B']],
  ['comments and markers', 'A\n\n<!-- more -->\n\n[[toc]]\n\n> [!NOTE]\n> B', ['prose: A', 'blockquote: B']],
  [
    'a paragraph in bold is a heading',
    '**What happens next**\n\nText.\n\n**He left.**',
    ['heading: What happens next', 'prose: Text.', 'prose: He left.'],
  ],
  [
    'attribute lists',
    '## A {#a .b}\n\nText.\n{: .lead}\n\n{:toc}\n\n[x](y){:target="_blank"} z',
    ['heading: A', 'prose: Text.', 'prose: x z'],
  ],
  ['generics are text', 'Use Vec<T> and <Output>.', ['prose: Use Vec<T> and <Output>.']],
  [
    'misplaced bold marks',
    '**Videos **and more.\n\n__Phablets, once mocked.',
    ['prose: Videos and more.', 'prose: Phablets, once mocked.'],
  ],
  ['names with underscores', 'Call `my_fn` or my_other_fn in _posts.', ['prose: Call my_fn or my_other_fn in _posts.']],
  ['WordPress', '[youtube=http://youtube.com/watch?v=x_y]\n\n[caption id="a"]Words[/caption]', ['prose: Words']],
]

test.each(cases)('%s', async (_, markdown, expected) => {
  const article = await readOne('a.md', `---\ntitle: T\n---\n${markdown}\n`)
  expect(outline(article.paragraphs)).toEqual(expected)
})

const html: [string, string, string[]][] = [
  [
    'blocks',
    '<div class="x">\n<h2>A</h2><p>B <b>c</b><br>d</p><p>E</div>\n\nF',
    ['heading: A', 'prose: B c d', 'prose: E', 'prose: F'],
  ],
  [
    'Markdown inside',
    '<blockquote>\n\n“A,” **she** said.\n\n</blockquote>\n\nB',
    ['blockquote: “A,” she said.', 'prose: B'],
  ],
  ['inline', 'A <em class="y">b</em><sup>2</sup> <a href="x?a=1&b=2">c</a>.', ['prose: A b² c.']],
  ['q has its quotation marks', 'She said <q>no</q>.', ['prose: She said “no”.']],
  ['two line breaks part paragraphs', '<p>A<br /> <br />B</p>', ['prose: A', 'prose: B']],
  [
    'scripts, styles, frames and pictures are not text',
    '<script>\nlet a = "<p>x</p>"\n</script>\n\n<style>\np {}\n</style>\n\n<iframe src="x">y</iframe>\n\n<figure><img src="a" ' +
      'alt="b"><figcaption>C</figcaption></figure>',
    ['prose: C'],
  ],
  [
    'a table',
    '<table><tr><th>A</th><th>B</th></tr><tr><td><p>c</p><p>d</p></td><td>e</td></tr></table>',
    ['table: A · B', 'table: c d · e'],
  ],
  [
    'a table with blank lines and indented rows',
    '<table>\n  <tr>\n    <td>a</td>\n\n    <td>b</td>\n  </tr>\n\n  <tr>\n    <td>c</td>\n  </tr>\n</table>',
    ['table: a · b', 'table: c'],
  ],
  ['preformatted text', '<pre>\na\n  b\n</pre>', ['code: a\n  b']],
  [
    'a tag left open swallows nothing',
    'A\n\n<div class="x\n\nB "c".\n\nThe <title> tag and <textarea>.\n\nC',
    ['prose: A', 'prose: B "c".', 'prose: The tag and .', 'prose: C'],
  ],
  ['end tags without a beginning', '</div></blockquote>\n\nA</b>', ['prose: A']],
  ['Markdown in HTML, as careless pages have it', '<p>_A [b](https://c.example) **d**._</p>', ['prose: A b d.']],
]

test.each(html)('HTML: %s', async (_, markdown, expected) => {
  expect(outline((await readOne('a.md', `---\ntitle: T\n---\n${markdown}\n`)).paragraphs)).toEqual(expected)
})

const tags: [string, string, string[]][] = [
  [
    'Hugo',
    'A {{< ref "x" >}}\n\n{{< img src="a" >}}\nB\n{{% note %}}\nC\n{{% /note %}}\nD {{/* e */}}',
    ['prose: A', 'prose: B', 'prose: C', 'prose: D'],
  ],
  [
    'Hugo, in links',
    '[A]({{< ref "b.md" >}}), [c]({{< ref "d" >}} "e"), [f]( {{< relref "g" >}} ).',
    ['prose: A, c, f.'],
  ],
  [
    'what a shortcode says is kept',
    '{{< quote-block text="Don’t &quot;forget&quot; **lunch**!" cite="Ann Poe" >}}',
    ['blockquote: Don’t "forget" lunch! — Ann Poe'],
  ],
  [
    'Liquid',
    '[A]({{ "/2014/x" | url }}) {{ site.name }}\n{% include a.html b="c" %}\n{% image "x.jpg" "y" %}\nB',
    ['prose: A', 'prose: B'],
  ],
  ['Liquid comments', 'A {% comment %} no {% endcomment %}B', ['prose: A B']],
  ['Liquid raw', '{% raw %}A {{ b }}{% endraw %} and `{% raw %}{{{% endraw %} c }}`', ['prose: A {{ b }} and {{ c }}']],
  [
    'Jekyll code',
    'A\n\n{% highlight rust %}\nlet a = "{{x}}";\n{% endhighlight %}\n\nB',
    ['prose: A', 'code: let a = "{{x}}";', 'prose: B'],
  ],
  ['Zola', 'A\n\n{{ youtube(id="x") }}\n\n{% quote(author="B") %}\nC\n{% end %}\n{# d #}', ['prose: A', 'prose: C']],
  [
    'in code they are code',
    '`{{ a }}` and\n\n```\n{% b %}\nprintln!("{{}}");\n{:?}\n```',
    ['prose: {{ a }} and', 'code: {% b %}\nprintln!("{{}}");\n{:?}'],
  ],
  [
    'a brace of code swallows no fence',
    '```\nformat!("{{")\n```\n\nText }} here.',
    ['code: format!("{{")', 'prose: Text }} here.'],
  ],
  ['braces without an end are text', 'A {{ b\n\nC {% d', ['prose: A {{ b', 'prose: C {% d']],
  ['noncharacters of the text itself', 'A \ufdd0\u0030\ufdd1 {{ b }} c', ['prose: A \ufdd00\ufdd1 c']],
]

test.each(tags)('template tags: %s', async (_, markdown, expected) => {
  expect(outline((await readOne('a.md', `---\ntitle: T\n---\n${markdown}\n`)).paragraphs)).toEqual(expected)
})

test('without front matter the first heading is the title, and not a paragraph as well', async () => {
  const article = await readOne('a.md', '# The *title*\n\nText.\n')
  expect([article.title, outline(article.paragraphs)]).toEqual(['The title', ['prose: Text.']])
})

test('without front matter the byline, the date and the dateline are read as in a plain text', async () => {
  const article = await readOne(
    'a.md',
    '# T\n\n*By Ann Poe, Associated Press*\n\nNovember 4, 2024\n\nKYIV, Ukraine — He **left**.\n',
  )
  expect(article).toMatchObject({
    title: 'T',
    authors: ['Ann Poe'],
    source: 'Associated Press',
    published: '2024-11-04',
    dateline: 'KYIV, Ukraine',
    paragraphs: [{ text: 'He left.', kind: 'prose' }],
  })
  const withFrontMatter = await readOne('a.md', '---\ntitle: T\n---\nBy Ann Poe\n')
  expect(withFrontMatter).toMatchObject({ authors: [], paragraphs: [{ text: 'By Ann Poe', kind: 'prose' }] })
})

test('without any title the file’s name is the title', async () => {
  expect((await readOne('news/2024-11-04-troops-in-kursk.md', 'Text.')).title).toBe('troops in kursk')
  expect((await readOne('news/Rust-1.12/index.md', 'Text.')).title).toBe('Rust 1.12')
})

test.each([
  ['brackets', '['.repeat(50_000)],
  ['stars', '**a*_'.repeat(20_000)],
  ['quotes', `${'>'.repeat(20_000)} a`],
  ['ticks', Array.from({ length: 500 }, (_, at) => '`'.repeat(at)).join(' ')],
  ['template tags', '{{'.repeat(50_000)],
  ['template tags with ends', `${'{{ '.repeat(20_000)}${' }}'.repeat(20_000)}`],
  ['raw tags', '{% raw %}'.repeat(20_000)],
  ['tags', '<a '.repeat(30_000)],
  ['nested tags', '<div>'.repeat(30_000)],
  ['inline tags', 'x <b>'.repeat(20_000)],
  ['lists', Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}- a`).join('\n')],
  ['half links', '[a](/'.repeat(20_000)],
  ['underscores', '_A'.repeat(40_000)],
  ['one line', 'word '.repeat(200_000)],
])('hostile Markdown is read: %s', async (_, markdown) => {
  const { articles, problems } = await read('a.md', markdown)
  expect(articles).toHaveLength(1)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
})
