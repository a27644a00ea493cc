/**
 * Whether a request was made by a page of this very site: a browser writes Origin itself, and another site cannot make it
 * ours. Compared with the address the request came to, as the proxy before us gives it on.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host
}

/** The body as JSON, undefined where it is none; read no further than it may be long. */
export async function readJson(request: Request, mostBytes: number): Promise<unknown> {
  const body = await readBody(request, mostBytes)
  if (body === 'too much') return body
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

/** The body; read no further than it may be long. */
export async function readBody(request: Request, mostBytes: number): Promise<Buffer | 'too much'> {
  const chunks: Uint8Array[] = []
  const reader = request.body?.getReader()
  for (let length = 0, part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.byteLength
    if (length > mostBytes) return 'too much'
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}
