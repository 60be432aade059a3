// What pages load, by the addresses that the build gave it (`scripts/build-assets.ts`). Style sheet and script are named by their content, so
// that a browser keeps them for good and sees new ones at once. Cloudflare serves all of it without running the Worker.

import built from '../../../dist/built.json' with { type: 'json' }

export const { styles, script, icon } = built
