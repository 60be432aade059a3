// A title for an article that has none: its file's name, as words.

const extension = /\.[A-Za-z][A-Za-z0-9]{0,9}$/
const leadingDate = /^\d{4}(?:[-_.]\d{1,2}[-_.]\d{1,2}|\d{4})[-_. ]+(?=\p{L})/u
const folderName = /^_?index$/

/** `news/2019-03-26-a-year.md` is "a year"; an `index.md` has its folder's name. */
export function titleOfPath(path: string): string {
  const parts = path.split('/').filter(part => part !== '')
  const name = (parts.pop() ?? '').replace(extension, '')
  const stem = folderName.test(name) ? (parts.pop() ?? name) : name
  return stem.replace(leadingDate, '').replace(/[-_]+/g, ' ').toWellFormed().trim() || path
}
