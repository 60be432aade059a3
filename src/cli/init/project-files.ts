// The files of a new project.

import { testedDate } from '../outdated-settings.ts'
import { testedWrangler } from '../wrangler.ts'
import type { Answers } from './answers.ts'
import { type CiHost, ciFiles } from './ci-files.ts'
import { samples } from './samples.ts'

/** Files by their path in the project. */
export function projectFiles(
  answers: Answers,
  folder: string,
  version: string,
  ci: CiHost,
): Readonly<Record<string, string>> {
  const worker = workerName(folder)
  return {
    'package.json': packageJson(worker, version),
    'onrecord.config.ts': configuration(answers),
    'wrangler.toml': wranglerToml(worker),
    'src/worker.ts': workerFile,
    ...ciFiles(ci),
    Dockerfile: dockerfile,
    '.dockerignore': 'node_modules\ndist\n.cache\n.git\n.wrangler\n',
    '.gitignore': 'node_modules/\ndist/\n.cache/\n.wrangler/\n.dev.vars\nwrangler.preview.json\n',
    'README.md': readme(answers, ci),
    ...Object.fromEntries(Object.entries(samples).map(([name, text]) => [`seeds/${name}`, text])),
  }
}

/** A name that Cloudflare takes: lower case, digits and hyphens. */
function workerName(folder: string): string {
  const name = folder
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 54)
    .replace(/-+$/, '')
  // A project does not have the name of what it depends on: old npm refuses that, and people take one for the other.
  return ['onrecord', 'wrangler'].includes(name) ? `${name}-archive` : name || 'archive'
}

function packageJson(name: string, version: string): string {
  const manifest = {
    name,
    private: true,
    type: 'module',
    engines: { node: '>=22.18' },
    scripts: { dev: 'onrecord dev', build: 'onrecord build', check: 'onrecord check', deploy: 'onrecord deploy' },
    dependencies: { onrecord: `^${version}` },
    devDependencies: { wrangler: testedWrangler },
    // Both work without; npm warns of scripts that nobody has decided about.
    allowScripts: { esbuild: false, workerd: false },
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function configuration({ name, language, links }: Answers): string {
  return `import { defineConfig } from 'onrecord/config'

export default defineConfig({
  name: ${JSON.stringify(name)},
  language: ${JSON.stringify(language)},
  // Titles lead to the archive's copy of an article, or to the publisher's page: 'archive' or 'publisher'.
  links: ${JSON.stringify(links)},
  // The archive's public address. Feeds, site map and links that leave the site need it.
  // url: 'https://archive.example.org',
})
`
}

const workerFile = `import archive from '../dist/archive.bin'
import { createWorker } from 'onrecord/worker'

export default createWorker(archive)
`

function wranglerToml(name: string): string {
  return `name = "${name}"
main = "src/worker.ts"
compatibility_date = "${testedDate}"
send_metrics = false
minify = true
keep_names = false
upload_source_maps = true

# A domain of your own. Without \`workers_dev = false\` the archive is at workers.dev as well.
# routes = [{ pattern = "archive.example.org", custom_domain = true }]
# workers_dev = false

# An address of an older version would go on serving what was withdrawn since. Previews (\`onrecord preview\`) belong to a Worker of their
# own; a domain of yours for them is one more route, with \`enabled = false, previews_enabled = true\`.
preview_urls = false

# Builds the archive and the static files before \`dev\` and \`deploy\`, and again when articles or the configuration change.
[build]
command = "npx onrecord build"
watch_dir = ["seeds", "onrecord.config.ts"]

[[rules]]
type = "Data"
globs = ["**/*.bin"]
fallthrough = false

# A large archive has its texts there, in blocks, which the Worker reads by this binding.
[assets]
directory = "dist/assets"
binding = "ASSETS"

[dev]
port = 8787

# Cached answers run no code. A new deployment starts cold, so an answer is never older than its archive.
[cache]
enabled = true

[observability]
enabled = true

[version_metadata]
binding = "CF_VERSION_METADATA"

# Where searches are counted, if the configuration says \`countSearches: true\`.
# [[analytics_engine_datasets]]
# binding = "SEARCHES"
# dataset = "${name.replaceAll('-', '_')}_searches"

# Requests of a client a minute, in each of Cloudflare's locations. Other Workers of an account that use a \`namespace_id\` share its counts.
${['SEARCH', 'VERIFY', 'EXPORT', 'MCP']
  .map(
    (limit, at) => `[[ratelimits]]
name = "${limit}_LIMIT"
namespace_id = "${8701 + at}"
simple = { limit = ${[600, 300, 60, 600][at]}, period = 60 }
`,
  )
  .join('\n')}`
}

const dockerfile = `# The archive on a machine of your own: docker build -t archive . && docker run -p 8787:8787 archive
FROM node:24-slim AS build
WORKDIR /archive
COPY package.json package-lock.json *.tgz ./
RUN npm ci
COPY . .
RUN npx onrecord build --no-cache

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /archive
COPY package.json package-lock.json *.tgz ./
RUN npm ci --omit=dev && npm cache clean --force
COPY --from=build /archive/dist ./dist
USER 1000
EXPOSE 8787
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:8787/ready').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "node_modules/onrecord/lib/cli/bin.js", "serve", "--host", "0.0.0.0"]
`

const publishing: Readonly<Record<CiHost, string>> = {
  github: `Every push to \`main\`, and every night, \`.github/workflows/publish.yml\` builds the archive, checks it and publishes it on Cloudflare;
a pull request gets a preview. The workflow needs two secrets (Settings, Secrets and variables, Actions):

- \`CLOUDFLARE_API_TOKEN\`: a token made from Cloudflare's template "Edit Cloudflare Workers"
- \`CLOUDFLARE_ACCOUNT_ID\`: as \`npx wrangler whoami\` prints it

Commit \`package-lock.json\`: the workflow installs what it names. Dependabot proposes newer versions.`,
  gitlab: `Every push to the default branch, and whenever a schedule says (Build, Pipeline schedules), \`.gitlab-ci.yml\` builds the archive, checks
it and publishes it on Cloudflare; a merge request gets a preview. The pipeline needs two variables (Settings, CI/CD, Variables; masked):

- \`CLOUDFLARE_API_TOKEN\`: a token made from Cloudflare's template "Edit Cloudflare Workers"
- \`CLOUDFLARE_ACCOUNT_ID\`: as \`npx wrangler whoami\` prints it

Commit \`package-lock.json\`: the pipeline installs what it names.`,
  none: `\`npx wrangler login\` once, then \`npx onrecord deploy\` whenever articles have changed.`,
}

function readme({ name }: Answers, ci: CiHost): string {
  return `# ${name}

A search for this archive's articles and for who said what in them, made with Onrecord. \`npx onrecord --help\` lists its commands; its
guide lies in \`node_modules/onrecord/docs\`.

\`\`\`sh
npm install
npx onrecord dev        # shows the archive on http://localhost:8787
npx onrecord deploy     # publishes it on Cloudflare
npx onrecord serve      # or serves it on a machine of your own, after a build
\`\`\`

## Your articles

They go into \`seeds/\`, in whichever format they are: \`npx onrecord read FILE\` shows what is read of a file. The three samples there are
invented; delete them. Drafts and embargoed texts stay out of the archive. Everything in it is public once it is published.

## Your archive

| file | says |
|---|---|
| \`onrecord.config.ts\` | name, language, looks, public address, corrections |
| \`wrangler.toml\` | Cloudflare: domain, variables, rate limits |
| \`judged.csv\` | if you make one: searches and quotations that must work before anything is published |
| \`Dockerfile\` | the archive as a container, for a machine of your own |

## Publishing

${publishing[ci]}

## Upgrading

\`\`\`sh
npm install onrecord@latest      # or ./onrecord-VERSION.tgz, if it came as a file; keep that file in this folder
npx onrecord check      # builds the archive with the new version and looks it over
\`\`\`
`
}
