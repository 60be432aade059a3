// The corrections of a configuration: those that it lists, and those of the tables that it names.

import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { CorrectionError, type Corrections, type Placed } from '../corrections/corrections.ts'
import { type OfTable, readCorrections } from '../corrections/read-table.ts'
import type { CorrectionTable } from '../corrections/sense.ts'
import type { LoadedConfig } from './load-config.ts'

/** Reads the tables, too. Throws a CorrectionError that names file, row and column. */
export async function correctionsOf(loaded: LoadedConfig): Promise<Corrections> {
  return {
    speakers: await placed(loaded, 'speakers'),
    quotes: await placed(loaded, 'quotes'),
    articles: await placed(loaded, 'articles'),
  }
}

/** The tables that a configuration names, as paths. */
export function correctionFiles({ config, folder }: LoadedConfig): string[] {
  return [config.speakers, config.quotes, config.articles].flatMap(table =>
    typeof table === 'string' ? [resolve(folder, table)] : [],
  )
}

async function placed<Table extends CorrectionTable>(
  { config, file, folder }: LoadedConfig,
  table: Table,
): Promise<Placed<OfTable[Table]>[]> {
  const given = config[table] as string | readonly OfTable[Table][] | undefined
  const name = basename(file ?? '')
  if (given === undefined) return []
  if (typeof given !== 'string')
    return given.map((correction, at) => ({
      ...correction,
      at: { file: name, line: null, place: `${table}[${at}]` },
    }))
  const path = resolve(folder, given)
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'there is no' : 'cannot read the'
    throw new CorrectionError([`${name}: ${table}: ${reason} file "${given}" (${path})`])
  }
  return readCorrections(table, given, bytes)
}
