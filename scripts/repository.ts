// The address of the repository that this copy of Onrecord belongs to, as `repository` in package.json says.

/** What npm takes: `github:owner/name`, an address, or an object with one. */
export type RepositoryField = string | { readonly url?: string } | undefined

/** `https://github.com/owner/name`; null if the field is empty. Throws an Error for what is no address of a repository. */
export function repositoryAddress(field: RepositoryField): string | null {
  const given = (typeof field === 'string' ? field : (field?.url ?? '')).trim()
  if (given === '') return null
  const [, host = 'github', path] = /^(?:(github|gitlab):)?([\w.-]+\/[\w./-]+)$/.exec(given) ?? []
  const address = path === undefined ? given : `https://${host}.com/${path}`
  const [, where, name] =
    /^(?:git\+)?(?:https:\/\/|ssh:\/\/git@|git@|git:\/\/)([\w.-]+)[/:]([\w.-]+\/[\w./-]+?)(?:\.git)?\/?$/.exec(
      address,
    ) ?? []
  if (where === undefined)
    throw new Error(`"repository" in package.json is "${given}"; write it like https://github.com/OWNER/NAME`)
  return `https://${where}/${name}`
}
