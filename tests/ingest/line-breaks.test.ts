// Line breaks inside Chinese, Japanese and Thai text are no blanks; elsewhere they are.

import { expect, test } from 'vitest'
import { readOne } from './read.ts'

const chinese = [
  '经过三年施工，港口大桥于星期一正式通车。市长对记者说，今',
  '后交通一天也不会中断。她表示，工人们提前完成了维修，沿海',
  '各区的居民终于可以不换车直接到达市中心。',
]
const japanese = [
  '三年にわたる工事を経て、港にかかる橋が月曜日に開通した。市',
  '長は記者団に対し、今後は一日たりとも通行を止めることはない',
  'と述べた。',
]
const thai = ['สะพานข้ามอ่าวเปิดเมื่อวันจันทร์หลังก่อสร้างมาสามปี', 'นายกเทศมนตรีกล่าวว่าจะไม่ปิดการจราจรอีก']

test.each([
  ['Chinese', chinese],
  ['Japanese', japanese],
])('hard-wrapped %s is one paragraph without blanks', async (_, lines) => {
  const { paragraphs } = await readOne('a.txt', `港口\n\n${lines.join('\n')}\n\n${lines.join('\n')}\n`)
  expect(paragraphs.map(({ text }) => text)).toEqual([lines.join(''), lines.join('')])
})

test('paragraphs of wrapped Chinese that begin with two blanks stay apart', async () => {
  const text = `港口大桥通车\n\n　　${chinese.join('\n')}\n　　${chinese.join('\n')}\n`
  const { paragraphs } = await readOne('a.txt', text)
  expect(paragraphs.map(({ text }) => text)).toEqual([chinese.join(''), chinese.join('')])
})

test.each([
  ['Chinese', chinese.join('\n'), chinese.join('')],
  ['Japanese', japanese.join('\n'), japanese.join('')],
  ['Thai', thai.join('\n'), thai.join('')],
  ['Korean', '다리가 월요일에\n개통됐다.', '다리가 월요일에 개통됐다.'],
  ['English', 'The bridge\nis open.', 'The bridge is open.'],
  ['a mixture', '大桥\nopened 于\n2024 年通车', '大桥 opened 于 2024 年通车'],
  ['full-width signs', '通车。\n「今天」\n！', '通车。「今天」！'],
])('in Markdown and HTML, %s', async (_, source, text) => {
  expect((await readOne('a.md', `# T\n\n${source}\n`)).paragraphs.map(paragraph => paragraph.text)).toContain(text)
  const html = JSON.stringify({ title: 'T', html: `<p>${source}</p>` })
  expect((await readOne('a.json', html)).paragraphs.map(paragraph => paragraph.text)).toEqual([text])
})

test('a title over two lines of Chinese has no blank in it', async () => {
  const { title } = await readOne('a.json', JSON.stringify({ title: '港口大桥\n正式通车', text: '通车。' }))
  expect(title).toBe('港口大桥正式通车')
})
