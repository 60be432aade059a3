// Property tests draw the same cases every run, so that a change that passes here passes everywhere. `SEED=N npm run unit` draws others.

import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_123) })
