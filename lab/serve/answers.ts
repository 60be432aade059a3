// Asks a server of this machine, and tells how two answers differ.

import { Agent, request } from 'node:http'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

interface Init {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

const agent = new Agent({ keepAlive: true })

/** Asks without changing anything of the request, and takes no compressed answer. */
export function ask(url: string, path: string, { method, headers, body }: Init): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(`${url}${path}`, { agent, method, headers }, answer => {
      const parts: Buffer[] = []
      answer.on('data', part => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: headersOf(answer.rawHeaders),
          body: Buffer.concat(parts).toString('latin1'),
        }),
      )
    })
      .on('error', reject)
      .end(body)
  })
}

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers()
  for (let at = 0; at < raw.length; at += 2) headers.append(raw[at] ?? '', raw[at + 1] ?? '')
  return headers
}

/** Of one connection, or of the server in front of the application. */
const ofServer = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding']

/** What differs, a line each. */
export function differences(one: Answer, other: Answer): string[] {
  const found: string[] = []
  if (one.status !== other.status) found.push(`status ${one.status} and ${other.status}`)
  const names = new Set([...one.headers.keys(), ...other.headers.keys()])
  for (const name of names) {
    const [ours, theirs] = [sentAs(one, name), sentAs(other, name)]
    if (!ofServer.includes(name) && ours !== theirs) found.push(`${name}: ${ours} and ${theirs}`)
  }
  if (one.body !== other.body) found.push(`body: ${where(one.body, other.body)}`)
  return found
}

/** A header's value. Compression is the business of each server. */
function sentAs({ headers }: Answer, name: string): string | null {
  const value = headers.get(name)
  if (name !== 'vary' || value === null) return value
  return value.replace(/(?:^|, )Accept-Encoding$/i, '') || null
}

function where(one: string, other: string): string {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 60))
  return `${one.length} and ${other.length} bytes, from ${at}: ${around(one)} and ${around(other)}`
}
