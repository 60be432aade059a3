// What pages load. Each is addressed by its content, so that a browser keeps it for good and a new one is seen at once.

import stylesText from '../../../dist/page.css.txt'
import scriptText from '../../../dist/page.js.txt'
import { hash } from '../http/hash.ts'

export interface Asset {
  readonly name: string
  /** Path with the content's name. */
  readonly path: string
  readonly type: string
  readonly text: string
}

/** An opening quotation mark on paper. */
const iconText = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#8a1f11"/><path fill="#fffdf8" d="M14 9c-5 2-8 5-8 10a4.500 4.500 0 1 0 4.500-4.500c0-2 1.500-3.500 4-4.500zm12 0c-5 2-8 5-8 10a4.500 4.500 0 1 0 4.500-4.500c0-2 1.500-3.500 4-4.500z"/></svg>`

function asset(name: string, type: string, text: string, content: string): Asset {
  return { name, path: `/${name}?v=${content}`, type, text }
}

// `scripts/build-client.ts` puts the content's name first, as a comment.
function contentOf(text: string): string {
  return text.slice('/*'.length, text.indexOf('*/'))
}

export const styles = asset('page.css', 'text/css; charset=utf-8', stylesText, contentOf(stylesText))
export const script = asset('page.js', 'text/javascript; charset=utf-8', scriptText, contentOf(scriptText))
export const icon = asset('icon.svg', 'image/svg+xml', iconText, hash(iconText))
export const assets: readonly Asset[] = [styles, script, icon]
