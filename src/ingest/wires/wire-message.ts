// What the readers of the two wires with control characters share: the parts of a message, its text and its times.

import type { Paragraph } from '../../article/article.ts'
import { monthByName } from '../month-names.ts'
import { readPlainBody } from '../plain/read-plain.ts'
import type { WireItem } from './wire-item.ts'

/** The parts of one message. Lines end in `\n` and have no control characters. */
export interface WireMessage {
  readonly header: string
  readonly lines: readonly string[]
  readonly trailer: string
}

/** What a wire's reader makes of a message. `left`: how many lines were left out, and the line that marks them. */
export interface WireReading {
  readonly item: WireItem
  readonly left: { readonly lines: number; readonly said: string } | null
}

/** The text of lines, wrapped as wires wrap it. */
export function textOfLines(lines: readonly string[]): readonly Paragraph[] {
  return readPlainBody(lines.join('\n').replace(/^\n+|\s+$/g, ''))
}

/** Offsets of the zones that wires of Europe name. */
const zones: Readonly<Record<string, string>> = {
  gmt: 'Z',
  utc: 'Z',
  z: 'Z',
  mez: '+01:00',
  cet: '+01:00',
  mesz: '+02:00',
  cest: '+02:00',
}

/** "131137 GMT Nov 13": day, hour and minute, zone, month, year. A time without a zone gives only a day. */
export function timeOfSending(trailer: string): string | null {
  const [, day = '', hour = '', minute = '', zone = '', name = '', year = ''] =
    /(?<!\d)(\d{2})(\d{2})(\d{2})\s+(?:(\p{L}{1,5})\s+)?(\p{L}{3,9})\.?\s+(\d{2}|\d{4})(?!\d)/u.exec(trailer) ?? []
  const month = monthByName.get(name.toLowerCase())
  return month === undefined ? null : moment(year, month, day, `${hour}:${minute}`, zone)
}

/** "11-13-13 1509GMT": month, day, year, hour and minute. */
export function timeOfAnpa(trailer: string): string | null {
  const [, month = '', day = '', year = '', hour = '', minute = '', zone = ''] =
    /(?<!\d)(\d{2})-(\d{2})-(\d{2})\s+(\d{2})(\d{2})([A-Z]{0,5})/.exec(trailer) ?? []
  return month === '' ? null : moment(year, Number(month), day, `${hour}:${minute}`, zone)
}

/** Years of two digits are those from 1970 on: the wires are no older. */
function moment(year: string, month: number, day: string, clock: string, zone: string): string {
  const full = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`
  const offset = zones[zone.toLowerCase()]
  return `${full}-${String(month).padStart(2, '0')}-${day}${offset === undefined ? '' : `T${clock}:00${offset}`}`
}
