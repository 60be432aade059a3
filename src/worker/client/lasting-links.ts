// A link that is meant to last ends with the hash of its words: `#p3-q1-w1e7dz9r`. Where they stand as they did, the browser finds them
// by itself. If they have moved within the article, this goes there; if they have changed, it says so.

export function lastingLinks(page: Document): void {
  const follow = () => {
    const [, place, hash] = /^#(p\d+(?:-q\d+)?)-(w[0-9a-z]{7})$/.exec(location.hash) ?? []
    for (const note of page.querySelectorAll<HTMLElement>('.since')) note.hidden = true
    if (place === undefined || page.getElementById(location.hash.slice(1)) !== null) return
    const kind = place.includes('-q') ? '.said > ' : '.block'
    const moved = page.querySelector(`${kind}[id$="-${hash}"]`)
    if (moved !== null) {
      location.replace(`#${moved.id}`)
      return
    }
    const there = page.getElementById(place)
    const note = page.getElementById(there === null ? 'gone' : 'changed')
    if (note === null) return
    there?.closest('.block')?.before(note)
    note.hidden = false
    note.scrollIntoView()
  }
  addEventListener('hashchange', follow)
  follow()
}
