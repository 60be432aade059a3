// The sign of an archive without an icon of its own: a quotation mark in the accent.

export const usualAccent = '#8a1f11'
/** The colour of a light page. */
export const paper = '#fffdf8'

/** The side of the square that the sign is drawn in. */
export const signSide = 32
/** Its shapes, as paths of lines and Bézier curves alone, so that whatever draws them reads them. */
export const signShapes = {
  tile: 'M5 0L27 0C29.761 0 32 2.239 32 5L32 27C32 29.761 29.761 32 27 32L5 32C2.239 32 0 29.761 0 27L0 5C0 2.239 2.239 0 5 0Z',
  marks:
    'M14 9C9 11 6 14 6 19C6 21.485 8.015 23.5 10.5 23.5C12.985 23.5 15 21.485 15 19C15 16.515 12.985 14.5 10.5 14.5C10.5 12.5 12 11 14.5 10Z' +
    'M26 9C21 11 18 14 18 19C18 21.485 20.015 23.5 22.5 23.5C24.985 23.5 27 21.485 27 19C27 16.515 24.985 14.5 22.5 14.5C22.5 12.5 24 11 26.5 10Z',
}

/** The icon of the pages. */
export function iconSvg(accent: string): string {
  const { tile, marks } = signShapes
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${signSide} ${signSide}"><title>Quotation mark</title><path fill="${accent}" d="${tile}"/><path fill="${paper}" d="${marks}"/></svg>\n`
}
