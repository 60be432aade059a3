// All commands, in the order of the list that `onrecord --help` prints.

import type { ListedCommand } from './command.ts'

export const commands: readonly ListedCommand[] = [
  {
    name: 'init',
    summary: 'make a project in a folder',
    load: async () => (await import('./commands/init.ts')).init,
  },
  {
    name: 'build',
    summary: 'make the archive of a folder of articles',
    load: async () => (await import('./commands/build.ts')).build,
  },
  {
    name: 'dev',
    summary: 'build, and serve as Cloudflare would, on this machine',
    load: async () => (await import('./commands/dev.ts')).dev,
  },
  {
    name: 'check',
    summary: 'look over what would be deployed, or what is live',
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    name: 'preview',
    summary: 'show a change at an address of its own on Cloudflare',
    load: async () => (await import('./commands/preview.ts')).preview,
  },
  {
    name: 'deploy',
    summary: 'build, check and publish on Cloudflare',
    load: async () => (await import('./commands/deploy.ts')).deploy,
  },
  {
    name: 'serve',
    summary: 'serve a built archive on this machine',
    load: async () => (await import('./commands/serve.ts')).serve,
  },
  {
    name: 'push',
    summary: 'write the articles of a folder to an OpenSearch cluster',
    load: async () => (await import('./commands/push.ts')).push,
  },
  {
    name: 'search',
    summary: 'find paragraphs and quotes in a built archive',
    load: async () => (await import('./commands/search.ts')).search,
  },
  {
    name: 'verify',
    summary: 'check a quotation against a built archive',
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  {
    name: 'quotes',
    summary: 'print who said what in files and folders',
    load: async () => (await import('./commands/quotes.ts')).quotes,
  },
  {
    name: 'read',
    summary: 'show what is read of files and folders',
    load: async () => (await import('./commands/read.ts')).read,
  },
  {
    name: 'report',
    summary: 'print what was searched for, and what nobody found or opened',
    load: async () => (await import('./commands/report.ts')).report,
  },
]
