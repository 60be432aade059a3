// Tantivy, native Rust, through its Python package: English stems, ten hits with snippets and the number of matches. It runs in a Python
// process, which says what each search took, so that what passes between the processes is not counted.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { documentsOf } from './documents.ts'
import type { Peer, Shown } from './peer.ts'

const python = process.env.PYTHON ?? 'python3'
const script = join(import.meta.dirname, 'tantivy-process.py')
const tested = '0.27.0'
const package_ = spawnSync(python, ['-c', 'import importlib.metadata as m; print(m.version("tantivy"))'])
const version = package_.status === 0 ? String(package_.stdout).trim() : null

const folderOf = (file: string): string => `${file}.tantivy`

export const tantivy: Peer = {
  name: 'Tantivy',
  version: version ?? 'not installed',
  ranking: 'BM25',
  bm25: true,
  snippets: true,
  without: [
    'typos and prefixes are matched against stems, and score 1',
    'native code, not for a Worker; the index stays on disk',
    'the peak of its build is not of its process',
  ],
  opensFile: true,
  missing: version === null ? `pip install tantivy==${tested} (PYTHON names the interpreter)` : undefined,
  async build(articles, file) {
    if (tantivy.missing !== undefined) throw new Error(tantivy.missing)
    const folder = folderOf(file)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const builder = spawn(python, [script, 'build', folder], { stdio: ['pipe', 'inherit', 'inherit'] })
    for (const { title, text } of documentsOf(articles))
      if (!builder.stdin.write(`${JSON.stringify({ title, text })}\n`)) await once(builder.stdin, 'drain')
    builder.stdin.end()
    const [code] = await once(builder, 'close')
    if (code !== 0) throw new Error(`Tantivy's build ended with ${code}`)
    return readdirSync(folder).map(name => readFileSync(join(folder, name)))
  },
  async open(_bytes, file) {
    const server = spawn(python, [script, 'ask', folderOf(file)], { stdio: ['pipe', 'pipe', 'inherit'] })
    server.unref()
    const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]()
    const nextLine = async (): Promise<string> => {
      const { value, done } = await lines.next()
      if (done === true) throw new Error('Tantivy ended')
      return String(value)
    }
    await nextLine()
    let took = 0
    return {
      async search({ kind, words }) {
        server.stdin.write(`${JSON.stringify({ kind, words })}\n`)
        const { milliseconds, hits } = JSON.parse(await nextLine()) as { milliseconds: number; hits: Shown[] }
        took = milliseconds
        return hits
      },
      milliseconds: () => took,
    }
  },
}
