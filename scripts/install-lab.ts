// Installs the packages of `lab/` unless they are installed already. Only some of its commands need them. `npm run bench` starts with this.

import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

const lab = join(import.meta.dirname, '..', 'lab')
const wanted = join(lab, 'package-lock.json')
/** npm writes this file when it has installed everything. */
const installed = join(lab, 'node_modules', '.package-lock.json')

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) {
  console.error('installing the laboratory: npm ci in lab/')
  execFileSync('npm', ['ci'], { cwd: lab, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
}
