// The engines are pinned exactly, so the package files say which version was measured.

import project from '../../../package.json' with { type: 'json' }
import lab from '../../package.json' with { type: 'json' }

/** Onrecord's own. */
export const ownVersion = project.version

/** Version of a package that the project or its laboratory depends on. Throws where it is not one of them. */
export function versionOf(name: string): string {
  const versions: Readonly<Record<string, string>> = { ...project.dependencies, ...lab.devDependencies }
  const version = versions[name]
  if (version === undefined) throw new Error(`${name} is not among the dependencies`)
  return version
}
