// The files that pages load, by the addresses that the build gave them (`cli/build-assets.ts`). Style sheet and script have a hash in
// their names, so that a browser caches them for good and sees new ones at once. Cloudflare serves them without running the Worker.

import built from '../../../dist/built.json' with { type: 'json' }

export const { styles, script, icon } = built
