// Where a cluster is and who asks it: its address, its user or token, and the names of its indexes.

/** How to reach a cluster. Whoever asks needs a role that can read, and nothing more. */
export interface ClusterAddress {
  /** `https://search.example:9200`, with a path where a proxy needs one. */
  readonly url: string
  /** The name that `onrecord push` wrote under; `onrecord` by default. */
  readonly index?: string | undefined
  /** Basic authentication. */
  readonly user?: string | undefined
  readonly password?: string | undefined
  /** A bearer token, instead of user and password. */
  readonly token?: string | undefined
}

export interface Connection {
  /** Without a slash at its end. */
  readonly base: string
  readonly index: string
  readonly headers: Readonly<Record<string, string>>
}

export const usualIndex = 'onrecord'

/** Names that OpenSearch takes, without signs that mean something in an address. */
const indexName = /^[a-z0-9][a-z0-9_-]{0,99}$/

/**
 * Throws an Error that says what is wrong with an address, and how to write it. The message never has the password.
 *
 * @example connectionOf({ url: 'https://search.example:9200/' }).base // 'https://search.example:9200'
 */
export function connectionOf({ url, index = usualIndex, user, password, token }: ClusterAddress): Connection {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Error('The address of the cluster is none. Write it like https://search.example:9200')
  const { protocol, host, pathname, username, password: inUrl, search, hash } = new URL(url)
  if (username !== '' || inUrl !== '')
    throw new Error('The address of the cluster has a user in it. Give the user and the password apart from it.')
  if (search !== '' || hash !== '')
    throw new Error('The address of the cluster has to end after the host or a path: no `?` and no `#`.')
  if (!indexName.test(index))
    throw new Error('The name of the indexes has to be of lower-case letters, digits, `-` and `_`, like "onrecord".')
  if (token !== undefined && user !== undefined)
    throw new Error('The cluster takes a token, or a user and a password: not both.')
  if ((user === undefined) !== (password === undefined))
    throw new Error('A user of the cluster needs a password, and a password needs a user.')
  const authorization =
    token !== undefined ? `Bearer ${token}` : user === undefined ? undefined : `Basic ${base64(`${user}:${password}`)}`
  return {
    base: `${protocol}//${host}${pathname.replace(/\/+$/, '')}`,
    index,
    headers: authorization === undefined ? {} : { Authorization: authorization },
  }
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}
