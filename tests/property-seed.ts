// Property tests draw the same cases every run, so that a change that passes here passes everywhere. `SEED=N npm run unit` draws others.

import fc from 'fast-check'

const given = process.env.SEED
if (given !== undefined && !/^-?\d+$/.test(given)) throw new Error(`SEED is a whole number, not "${given}"`)
if (given !== undefined) console.info(`SEED=${given}`)

fc.configureGlobal({ seed: Number(given ?? 20_261_123) })
