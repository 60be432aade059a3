// Dialects of Markdown: their own signs go, their words stay.

import { expect, test } from 'vitest'
import { outline, readOne } from './read.ts'

type Row = [why: string, content: string, lines: readonly string[]]

const markdown: Row[] = [
  [
    'Docusaurus, with a title in brackets',
    '# T\n\n:::note[Good to know]\n\nIt is long.\n\n:::\n',
    ['heading: Good to know', 'prose: It is long.'],
  ],
  [
    'Docusaurus, with a title behind',
    '# T\n\n:::tip Good to know\n\nIt is long.\n\n:::\n',
    ['heading: Good to know', 'prose: It is long.'],
  ],
  [
    'without a title and without blank lines',
    '# T\n\nBefore.\n:::warning\nIt is **long**.\n:::\nAfter.\n',
    ['prose: Before.', 'prose: It is long.', 'prose: After.'],
  ],
  ['nested', '# T\n\n::::info\n\nOuter.\n\n:::danger\n\nInner.\n\n:::\n\n::::\n', ['prose: Outer.', 'prose: Inner.']],
  ['Pandoc', '# T\n\n::: {.note #a}\nIt is long.\n:::\n', ['prose: It is long.']],
  ['VuePress', '# T\n\n::: tip Good to know\nIt is long.\n:::\n', ['heading: Good to know', 'prose: It is long.']],
  ['a leaf directive', '# T\n\nBefore.\n\n::youtube[A talk]{#abc}\n\nAfter.\n', ['prose: Before.', 'prose: After.']],
  [
    'MkDocs',
    '# T\n\n!!! note "Heads up"\n    The tide is high.\n\n    Twice a day.\n\nAfter.\n',
    ['heading: Heads up', 'prose: The tide is high.', 'prose: Twice a day.', 'prose: After.'],
  ],
  ['MkDocs without a title', '# T\n\n!!! warning\n    The tide is high.\n', ['prose: The tide is high.']],
  [
    'MkDocs, folded',
    '# T\n\n???+ tip "Heads up"\n    The tide is high.\n',
    ['heading: Heads up', 'prose: The tide is high.'],
  ],
  [
    'MkDocs, nested',
    '# T\n\n!!! note\n    Outer.\n\n    !!! danger "Mind"\n        Inner.\n\nAfter.\n',
    ['prose: Outer.', 'heading: Mind', 'prose: Inner.', 'prose: After.'],
  ],
  [
    'tabs',
    '# T\n\n=== "North"\n    It is cold.\n\n=== "South"\n    It is warm.\n',
    ['heading: North', 'prose: It is cold.', 'heading: South', 'prose: It is warm.'],
  ],
  ['an alert of GitHub', '# T\n\n> [!NOTE]\n> It is long.\n', ['blockquote: It is long.']],
  [
    'a callout of Obsidian',
    '# T\n\n> [!tip]- Good to know\n> It is long.\n',
    ['blockquote: Good to know', 'blockquote: It is long.'],
  ],
  ['code that shows them', '# T\n\n```md\n:::note\n!!! note\n:::\n```\n', ['code: :::note\n!!! note\n:::']],
  ['a comment before a heading', '<!-- editor-mode: plaintext --># T\n\nIt opened.\n', ['prose: It opened.']],
  ['a comment before a paragraph', '# T\n\n<!-- more -->It opened.\n', ['prose: It opened.']],
  ['a comment of a block', '# T\n\nBefore.\n\n<!-- a\ncomment -->\n\nAfter.\n', ['prose: Before.', 'prose: After.']],
  ['an import at the head', "import Figure from '../components/Figure'\n\n# T\n\nIt opened.\n", ['prose: It opened.']],
  [
    'words that begin so',
    '# T\n\nWow!!! note this.\n\nimport duties rose.\n\nHe said ::: three times.\n',
    ['prose: Wow!!! note this.', 'prose: import duties rose.', 'prose: He said ::: three times.'],
  ],
]

test.each(markdown)('Markdown: %s', async (_, content, lines) => {
  const { title, paragraphs } = await readOne('a.md', content)
  expect([title, ...outline(paragraphs)]).toEqual(['T', ...lines])
})

const mdx: Row[] = [
  [
    'imports and exports',
    "import Figure from '../components/Figure'\nexport const year = {\n  a: 1,\n}\n\n# T\n\nIt opened.\n",
    ['prose: It opened.'],
  ],
  [
    'a default export',
    '# T\n\nIt opened.\n\nexport default ({ children }) => <Layout meta={meta}>{children}</Layout>\n',
    ['prose: It opened.'],
  ],
  ['comments', '# T\n\n{/* a comment */}\n\nIt {/* not */}opened.\n\n{/*\nof lines\n*/}\n', ['prose: It opened.']],
  [
    'Markdown inside a tag',
    '# T\n\n<div>\n  Photo by [Ann\n  Roe](https://example.org) on **Sunday**.\n</div>\n',
    ['prose: Photo by Ann Roe on Sunday.'],
  ],
  [
    'Markdown inside a component',
    '# T\n\n<Callout type="info" style={{ color: "red" }}>\n  It is *long*.\n\n  - one\n  - two\n</Callout>\n\nAfter.\n',
    ['prose: It is long.', 'item: one', 'item: two', 'prose: After.'],
  ],
  [
    'components that close themselves',
    '# T\n\nBefore.\n\n<Figure\n  src={image}\n  alt="A > B"\n/>\n\nAfter.\n',
    ['prose: Before.', 'prose: After.'],
  ],
  [
    'a component in a line',
    '# T\n\nThe <Term id="b">bridge</Term> is <strong>open</strong>.\n',
    ['prose: The bridge is open.'],
  ],
  [
    'fragments and nested components',
    '# T\n\n<>\n<Tabs>\n<Tab name="a">\n\nIt is long.\n\n</Tab>\n</Tabs>\n</>\n',
    ['prose: It is long.'],
  ],
  ['expressions', "# T\n\nIt is{' '}\nopen since {props.year}.\n", ['prose: It is open since .']],
  [
    'code',
    '# T\n\n```js\nimport a from "b"\n{x}\n```\n\nUse `{x}` and `<B>`.\n',
    ['code: import a from "b"\n{x}', 'prose: Use {x} and <B>.'],
  ],
  ['signs that are text', '# T\n\n5 \\< 6 and \\{7\\}, and 8 < 9.\n', ['prose: 5 < 6 and {7}, and 8 < 9.']],
  [
    'a quotation',
    '# T\n\n<blockquote>\n  We will *never* close it.\n</blockquote>\n',
    ['blockquote: We will never close it.'],
  ],
]

test.each(mdx)('MDX: %s', async (_, content, lines) => {
  const { title, paragraphs } = await readOne('a.mdx', content)
  expect([title, ...outline(paragraphs)]).toEqual(['T', ...lines])
})

test('MDX: the data that a page exports are its fields', async () => {
  const content =
    "import A from './a'\nexport const meta = {\n  title: 'Bridge opens',\n  date: '2024-03-02',\n  authors: ['Ann Roe', 'John Doe'],\n}\n\nIt opened.\n"
  expect(await readOne('a.mdx', content)).toMatchObject({
    title: 'Bridge opens',
    published: '2024-03-02',
    authors: ['Ann Roe', 'John Doe'],
    paragraphs: [{ text: 'It opened.' }],
  })
})

const front: [string, string][] = [
  ['JSON in braces', '{\n  "title": "T",\n  "date": "2024-03-02"\n}\n\nIt opened.\n'],
  ['---json', '---json\n{"title": "T", "date": "2024-03-02"}\n---\nIt opened.\n'],
  ['---yaml', '---yaml\ntitle: T\ndate: 2024-03-02\n---\nIt opened.\n'],
  ['--- yml', '--- yml\ntitle: T\ndate: 2024-03-02\n---\nIt opened.\n'],
  ['---toml', '---toml\ntitle = "T"\ndate = 2024-03-02\n---\nIt opened.\n'],
  ['+++', '+++\ntitle = "T"\ndate = 2024-03-02\n+++\nIt opened.\n'],
  [';;;', ';;;\n"title": "T", "date": "2024-03-02"\n;;;\nIt opened.\n'],
]

test.each(front)('front matter in %s', async (_, content) => {
  for (const path of ['a.md', 'a.mdx'])
    expect(await readOne(path, content)).toMatchObject({
      title: 'T',
      published: '2024-03-02',
      paragraphs: [{ text: 'It opened.' }],
    })
})

test.each([
  ['braces', '{'.repeat(50_000)],
  ['tags', '<a '.repeat(30_000)],
  ['marks', '`'.repeat(50_000)],
  ['directives', ':::note[\n'.repeat(20_000)],
  ['admonitions', Array.from({ length: 3_000 }, (_, at) => `${'    '.repeat(at % 20)}!!! note`).join('\n')],
  ['comments', '<!--'.repeat(20_000)],
  ['exports', 'export const a = {\n'.repeat(20_000)],
])('hostile %s end', async (_, content) => {
  for (const path of ['a.md', 'a.mdx']) expect((await readOne(path, `# T\n\n${content}\n\nText.\n`)).title).toBe('T')
})
