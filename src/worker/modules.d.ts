// Modules that are not code, as wrangler hands them over: `.bin` as bytes, `.txt` as text.

declare module '*.bin' {
  const bytes: ArrayBuffer
  export default bytes
}

declare module '*.txt' {
  const text: string
  export default text
}
