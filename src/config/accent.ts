// The colour of links and buttons, so that it can be read on the light and on the dark page: WCAG 2.2, contrast of at least 4.5 to 1 (AA).

/** The darker of the light backgrounds and the lighter of the dark ones, as style/base.css has them. */
const sheets = { light: '#f6f1e6', dark: '#201d19' } as const
/** Success criterion 1.4.3, for text of any size. */
const least = 4.5
/** Steps from a colour to black or white. */
const steps = 100

export interface Accent {
  readonly light: string
  readonly dark: string
  /** What was adjusted, for the person who chose the colour. */
  readonly warnings: readonly string[]
}

/** The nearest colours that can be read. */
export function readableAccent(colour: string): Accent {
  const [light, dark] = [nearest(colour, '#000000', sheets.light), nearest(colour, '#ffffff', sheets.dark)]
  const warning = (where: 'light' | 'dark', used: string) =>
    used === colour.toLowerCase()
      ? []
      : [
          `accent: ${colour} has a contrast of ${contrast(colour, sheets[where]).toFixed(1)} to 1 on the ${where} page, and text needs ` +
            `${least}; ${used} is used there`,
        ]
  return { light, dark, warnings: [...warning('light', light), ...warning('dark', dark)] }
}

/** The style sheet that gives pages the colours. */
export function themeOf({ light, dark }: Accent): string {
  return `:root{--red:light-dark(${light},${dark})}\n`
}

function nearest(colour: string, goal: string, sheet: string): string {
  for (let step = 0; step < steps; step += 1) {
    const mixed = mix(colour, goal, step / steps)
    if (contrast(mixed, sheet) >= least) return mixed
  }
  return goal
}

function mix(from: string, to: string, share: number): string {
  const [one, other] = [channels(from), channels(to)]
  const mixed = one.map((value, at) => Math.round(value + ((other[at] ?? value) - value) * share))
  return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`
}

function channels(colour: string): number[] {
  return [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(value => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
