import { expect, test } from 'vitest'
import { dateInPath, readDate, readDateValue } from '../../src/ingest/dates.ts'

test.each([
  ['2019-03-26', '2019-03-26'],
  ['2019-03-26 12:38:00 -0500', '2019-03-26T12:38:00-05:00'],
  ['2015-03-17 14:00:00 -4', '2015-03-17T14:00:00-04:00'],
  ['2015-06-29 1:00:19 -0400', '2015-06-29T01:00:19-04:00'],
  ['2024-11-04T09:30:00Z', '2024-11-04T09:30:00Z'],
  ['2024-11-04T09:30:00.123+05:30', '2024-11-04T09:30:00+05:30'],
  ['2024-11-04T09:30', '2024-11-04'],
  ['2024/11/4', '2024-11-04'],
  ['20241104', '2024-11-04'],
  ['November 4, 2024', '2024-11-04'],
  ['Nov. 4, 2024 3:15 PM EST', '2024-11-04'],
  ['Monday, November 4th, 2024', '2024-11-04'],
  ['4 November 2024', '2024-11-04'],
  ['Mon, 04 Nov 2024 12:38:00 GMT', '2024-11-04T12:38:00Z'],
  ['4. Januar 2024', '2024-01-04'],
  ['4 de noviembre de 2024', '2024-11-04'],
  ['1er août 2024', '2024-08-01'],
  ['26/03/2019', '2019-03-26'],
  ['03/26/2019', '2019-03-26'],
  ['4.11.2024', '2024-11-04'],
])('%s is %s', (text, date) => {
  expect(readDate(text)).toBe(date)
})

test.each([
  ['04/11/2024', 'two readings'],
  ['2024-02-30', 'no such day'],
  ['2024-13-01', 'no such month'],
  ['November 2024', 'no day'],
  ['Tuesday', 'no date'],
  ['2024-11-04 and more words', 'a sentence'],
  ['May 4, 2024 was a Saturday', 'a sentence'],
  ['Mayday 4, 2024', 'no month'],
  ['', 'nothing'],
  [`1${' '.repeat(5000)}May 2024x`, 'too long'],
])('%s is no date: %s', text => {
  expect(readDate(text)).toBeNull()
})

test.each([
  [1730678400, '2024-11-04T00:00:00Z'],
  [1730678400000, '2024-11-04T00:00:00Z'],
  [20241104, '2024-11-04'],
  [2024, null],
  [Number.NaN, null],
  [new Date('2024-11-04T00:00:00Z'), '2024-11-04T00:00:00Z'],
  [new Date('never'), null],
  [true, null],
])('the value %s is %s', (value, date) => {
  expect(readDateValue(value)).toBe(date)
})

test.each([
  ['posts/2019-03-26-name.md', '2019-03-26'],
  ['dates/19160901/sn85038022-ed-1_seq-1.txt', '1916-09-01'],
  ['2025/06/26/Rust-1.88.0', '2025-06-26'],
  ['2012_02_13_note.txt', '2012-02-13'],
  ['000_1fc0ec52a08fea6b.txt', null],
  ['sn85038022-ed-1.txt', null],
  ['2019/03/name.md', null],
  ['report-20191399.txt', null],
])('the path %s tells %s', (path, date) => {
  expect(dateInPath(path)).toBe(date)
})
