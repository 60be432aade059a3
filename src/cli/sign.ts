// The sign of an archive without an icon of its own: a quotation mark in the accent.

export const usualAccent = '#8a1f11'
/** The colour of a light page. */
export const paper = '#fffdf8'

/** The icon of the pages. */
export function iconSvg(accent: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>Quotation mark</title>${sign(accent)}</svg>\n`
}

/** The shapes, in a square of 32. */
export function sign(accent: string): string {
  const mark = 'c-5 2-8 5-8 10a4.500 4.500 0 1 0 4.500-4.500c0-2 1.500-3.500 4-4.500z'
  return `<rect width="32" height="32" rx="5" fill="${accent}"/><path fill="${paper}" d="M14 9${mark}m12 0${mark}"/>`
}
