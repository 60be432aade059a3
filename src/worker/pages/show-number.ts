// Numbers and counts as text.

const thousands = /\B(?=(?:\d{3})+$)/g

/** `12345` as `12,345`. */
export function grouped(count: number): string {
  return String(count).replace(thousands, ',')
}

/** `1 quote`, `12,345 quotes`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}
