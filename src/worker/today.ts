// The day in UTC, for answers that name it.

const dayInSeconds = 86_400

/** `2026-11-29` */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}

/** Seconds until the next day begins, at least one. */
export function restOfToday(): number {
  return dayInSeconds - (Math.floor(Date.now() / 1000) % dayInSeconds)
}

/** Whether an answer names the day, so that it holds for this day alone. */
export function namesToday(pathname: string): boolean {
  return pathname.startsWith('/cite/')
}
