// What pages raise and lower: exponents stay, marks of notes go, in HTML and in Markdown that holds HTML.

import { expect, test } from 'vitest'
import { readOne } from './read.ts'

const cases: [written: string, shown: string][] = [
  // Exponents
  ['about 10<sup>9</sup> stars', 'about 10⁹ stars'],
  ['a dose of 10<sup>-6</sup> grams', 'a dose of 10⁻⁶ grams'],
  ['a dose of 10<sup>−6</sup> grams', 'a dose of 10⁻⁶ grams'],
  ['a flat of 70 m<sup>2</sup> for two', 'a flat of 70 m² for two'],
  ['all of 12 km<sup>2</sup>.', 'all of 12 km².'],
  ['some 300 ft<sup>3</sup> of gas', 'some 300 ft³ of gas'],
  ['Then E = mc<sup>2</sup> holds', 'Then E = mc² holds'],
  ['the square x<sup>2</sup> grows', 'the square x² grows'],
  ['with (x + 1)<sup>2</sup> here', 'with (x + 1)² here'],
  ['2<sup>n</sup> cases', '2ⁿ cases'],
  ['a decline of 5 m s<sup>-1</sup> a year', 'a decline of 5 m s⁻¹ a year'],
  ['<sup>14</sup>C dating', '¹⁴C dating'],
  ['Ca<sup>2+</sup> enters', 'Ca²⁺ enters'],
  // Marks of notes
  ['for many reasons<sup>1</sup> that', 'for many reasons that'],
  ['for many reasons.<sup>12</sup> Then', 'for many reasons. Then'],
  ['reasons<sup><a href="#fn1">1</a></sup> that', 'reasons that'],
  ['reasons<a href="#fn1"><sup>1</sup></a> that', 'reasons that'],
  ['reasons<sup>[2]</sup> that', 'reasons that'],
  ['reasons<sup>[citation needed]</sup> that', 'reasons that'],
  ['reasons<sup>*</sup> that', 'reasons that'],
  ['reasons<sup>†</sup> that', 'reasons that'],
  ['reasons<sup>a</sup> that', 'reasons that'],
  ['“It is late,”<sup>3</sup> she said', '“It is late,” she said'],
  ['since 2015<sup>3</sup> it', 'since 2015 it'],
  ['grew by 5%<sup>2</sup> a year', 'grew by 5% a year'],
  ['some 12,000<sup>4</sup> people', 'some 12,000 people'],
  ['reasons<sup>1, 2</sup> that', 'reasons that'],
  ['the mayor (Ann Roe)<sup>2</sup> said', 'the mayor (Ann Roe) said'],
  // Ordinals and signs
  ['on the 1<sup>st</sup> of May', 'on the 1st of May'],
  ['the 2<sup>nd</sup> time', 'the 2nd time'],
  ['the 3<sup>rd</sup> and 4<sup>th</sup> day', 'the 3rd and 4th day'],
  ['au XX<sup>e</sup> siècle', 'au XXe siècle'],
  ['le 1<sup>er</sup> mai', 'le 1er mai'],
  ['M<sup>me</sup> Roe est là', 'Mme Roe est là'],
  ['the Gull<sup>TM</sup> boat', 'the Gull™ boat'],
  ['the Gull<sup>®</sup> boat', 'the Gull® boat'],
  // Lowered
  ['of CO<sub>2</sub> in air', 'of CO₂ in air'],
  ['H<sub>2</sub>O and H<sub>2</sub>SO<sub>4</sub>', 'H₂O and H₂SO₄'],
  ['PM<sub>2.5</sub> in air', 'PM2.5 in air'],
  ['x<sub>1</sub> and x<sub>10</sub>', 'x₁ and x₁₀'],
  ['PO<sub>4</sub><sup>3-</sup> ions', 'PO₄³⁻ ions'],
  ['a value x<sub>max</sub> of it', 'a value xmax of it'],
]

test.each(cases)('%s', async (written, shown) => {
  const html = await readOne(
    'a.html',
    `<!DOCTYPE html><html><body><article><h1>Title</h1><p>Here ${written}</p></article></body></html>`,
  )
  const markdown = await readOne('a.md', `# Title\n\nHere ${written}\n`)
  expect([html, markdown].map(({ paragraphs }) => paragraphs.map(({ text }) => text))).toEqual([
    [`Here ${shown}`],
    [`Here ${shown}`],
  ])
})
