// Reads a judged collection in BEIR form: corpus.jsonl, queries.jsonl, and qrels.tsv or qrels/test.tsv.

import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Judgements } from './metrics.ts'

export interface Document {
  readonly id: string
  readonly title: string
  readonly text: string
}

export interface Collection {
  readonly documents: readonly Document[]
  /** Those that are judged, in the order of the judgements. */
  readonly queries: readonly { readonly id: string; readonly text: string; readonly judgements: Judgements }[]
}

/** Throws an Error that names the file or line that is missing or is no BEIR. */
export async function readCollection(folder: string): Promise<Collection> {
  const documents: Document[] = []
  for await (const { _id, title, text } of readLines(join(folder, 'corpus.jsonl'))) {
    documents.push({ id: String(_id), title: String(title ?? ''), text: String(text ?? '') })
  }
  const texts = new Map<string, string>()
  for await (const { _id, text } of readLines(join(folder, 'queries.jsonl'))) texts.set(String(_id), String(text ?? ''))
  const queries = [...readJudgements(folder)].flatMap(([id, judgements]) => {
    const text = texts.get(id)
    return text === undefined ? [] : [{ id, text, judgements }]
  })
  if (queries.length === 0) throw new Error(`${folder}: no query is judged`)
  return { documents, queries }
}

async function* readLines(file: string): AsyncGenerator<Record<string, unknown>> {
  if (!existsSync(file))
    throw new Error(`${file} is not there; a BEIR folder has corpus.jsonl, queries.jsonl and qrels.tsv`)
  let number = 0
  for await (const line of createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1
    if (line.trim() === '') continue
    const value: unknown = parseLine(line, `${file}:${number}`)
    if (typeof value !== 'object' || value === null || !('_id' in value))
      throw new Error(`${file}:${number} has no _id`)
    yield value as Record<string, unknown>
  }
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Error(`${place} is not JSON`)
  }
}

/** `query TAB document TAB relevance` under a header, or TREC's four columns. */
function readJudgements(folder: string): Map<string, Map<string, number>> {
  const file = [join(folder, 'qrels.tsv'), join(folder, 'qrels', 'test.tsv')].find(existsSync)
  if (file === undefined) throw new Error(`${folder}: neither qrels.tsv nor qrels/test.tsv is there`)
  const judged = new Map<string, Map<string, number>>()
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/u)) {
    const columns = line.split(/\t/u).length >= 3 ? line.split(/\t/u) : line.trim().split(/\s+/u)
    const [query = '', document = ''] = columns.length >= 4 ? [columns[0], columns[2]] : columns
    const relevance = Number(columns.length >= 4 ? columns[3] : columns[2])
    if (query === '' || Number.isNaN(relevance)) continue
    const ofQuery = judged.get(query) ?? new Map<string, number>()
    judged.set(query, ofQuery)
    ofQuery.set(document, relevance)
  }
  return judged
}
