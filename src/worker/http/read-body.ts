// The body of a request as text, bounded in size.

/**
 * Null for a body that is longer or no UTF-8; nothing more of it is read then.
 *
 * @param most in bytes
 */
export async function readBody(request: Request, most: number): Promise<string | null> {
  if (Number(request.headers.get('Content-Length') ?? 0) > most) return null
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  let [text, bytes] = ['', 0]
  const reader = request.body?.getReader()
  try {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
      bytes += part.value.length
      if (bytes > most) return null
      text += decoder.decode(part.value, { stream: true })
    }
    return text + decoder.decode()
  } catch {
    return null
  } finally {
    await reader?.cancel().catch(() => {})
  }
}
