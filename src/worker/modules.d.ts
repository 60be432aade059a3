// Modules that the build makes: `.bin` as bytes, and the JSON with the names of the built files.

declare module '*.bin' {
  const bytes: ArrayBuffer
  export default bytes
}

declare module '*/dist/built.json' {
  const built: { readonly styles: string; readonly script: string; readonly icon: string; readonly publicUrl: string }
  export default built
}
