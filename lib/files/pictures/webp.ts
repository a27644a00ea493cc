import { fourLetters, joined, part, viewOf } from './bytes'
import type { Picture } from './clean'

/** What is seen, its colours and its movement. Source: RFC 9649. */
const ofThePicture = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const [hasExif, hasXmp] = [0x08, 0x04]

type Chunk = { name: string; whole: Uint8Array; content: Uint8Array }

/** A WebP without Exif, XMP, what nobody knows, and what follows it; null where it is none. */
export function cleanWebp(bytes: Uint8Array): Picture | null {
  if (fourLetters(bytes, 0) !== 'RIFF' || fourLetters(bytes, 8) !== 'WEBP') return null
  const chunks = chunksOf(part(bytes, 12, viewOf(bytes).getUint32(4, true) - 4)).filter(({ name }) => ofThePicture.has(name))
  const first = chunks[0]
  if (!first || !chunks.some(({ name }) => ['VP8 ', 'VP8L', 'ANMF'].includes(name))) return null
  const body = joined(chunks.map(cleanChunk))
  const head = Uint8Array.from(part(bytes, 0, 12))
  viewOf(head).setUint32(4, body.length + 4, true)
  return { bytes: joined([head, body]), ...sizeOf(first) }
}

/** Chunks are padded to an even length. */
function chunksOf(bytes: Uint8Array): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = viewOf(bytes).getUint32(at + 4, true)
    const whole = part(bytes, at, 8 + length + (length % 2))
    chunks.push({ name: fourLetters(bytes, at), whole, content: whole.subarray(8, 8 + length) })
    at += whole.length
  }
  return chunks
}

function cleanChunk({ name, whole, content }: Chunk): Uint8Array {
  if (name === 'VP8X') {
    const honest = Uint8Array.from(whole)
    honest[8] = (honest[8] ?? 0) & ~(hasExif | hasXmp)
    return honest
  }
  if (name !== 'ANMF') return whole
  // A frame of an animation holds chunks of its own after sixteen bytes of where and how long.
  const inner = chunksOf(content.subarray(16)).filter((chunk) => ['VP8 ', 'VP8L', 'ALPH'].includes(chunk.name))
  const frame = joined([whole.subarray(0, 8), part(content, 0, 16), ...inner.map((chunk) => chunk.whole)])
  viewOf(frame).setUint32(4, frame.length - 8, true)
  return frame
}

function sizeOf({ name, content }: Chunk): { width: number; height: number } {
  const view = viewOf(content)
  if (name === 'VP8X') return { width: 1 + uint24(view, 4), height: 1 + uint24(view, 7) }
  if (name === 'VP8 ') return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff }
  const bits = view.getUint32(1, true)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
