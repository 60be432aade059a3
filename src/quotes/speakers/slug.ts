// A name as an id: `Séamus Ó Briain` is `seamus-o-briain`.

/** Longest slug, in characters: an unnamed source's description may be long. */
const longest = 80

/** Lower-case letters and digits joined by hyphens; `speaker` where a name has none. Letters of other scripts stay. */
export function slugOf(name: string): string {
  const plain = name
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const slug = plain
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
  return slug === '' ? 'speaker' : slug
}
