import type { StoredFile } from './store'

/**
 * The headers a file is sent with. Only PDFs and images open in the browser, everything else is saved. `isPublic`:
 * anybody may see it, so it may be kept anywhere and for good; a file's bytes never change.
 */
export function fileHeaders(file: Pick<StoredFile, 'id' | 'name' | 'type'>, isPublic: boolean): Record<string, string> {
  const isPdf = file.type === 'application/pdf'
  const opens = isPdf || file.type.startsWith('image/')
  return {
    'Content-Type': file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type,
    'Content-Disposition': disposition(opens ? 'inline' : 'attachment', file.name),
    'X-Content-Type-Options': 'nosniff',
    // Not on PDFs: Safari shows an empty page for a sandboxed one. A PDF runs in the browser's own viewer.
    ...(!isPdf && { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox" }),
    'Cache-Control': isPublic ? 'public, max-age=31536000, immutable' : 'private, no-cache',
    ETag: `"${file.id}"`,
    'Accept-Ranges': 'bytes',
  }
}

/** Whether a file opens or is saved, and under which name; also a Danish one. */
export const disposition = (how: 'inline' | 'attachment', name: string): string =>
  `${how}; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`

/** The part of a file that a Range header asks for; null for all of it, `outside` where there is no such part. */
export function rangeOf(header: string | null, size: number): { start: number; end: number } | 'outside' | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!asked || (!asked[1] && !asked[2])) return null
  const [from, to] = [asked[1], asked[2]]
  const start = from ? Number(from) : Math.max(0, size - Number(to))
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1
  return start > end || start >= size ? 'outside' : { start, end }
}

const plain = (name: string): string => name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
