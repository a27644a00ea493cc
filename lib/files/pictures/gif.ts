import { joined, part, startsWith, viewOf } from './bytes'
import type { Picture } from './clean'

const [extension, image, trailer] = [0x21, 0x2c, 0x3b]
const [timing, application] = [0xf9, 0xff]

/** A GIF without comments, texts, other programs' data and what follows it; null where it is none. Source: GIF89a. */
export function cleanGif(bytes: Uint8Array): Picture | null {
  if (!startsWith(bytes, 'GIF87a') && !startsWith(bytes, 'GIF89a')) return null
  const view = viewOf(bytes)
  let at = 13 + tableSize(view.getUint8(10))
  const kept = [part(bytes, 0, at)]
  for (;;) {
    const kind = view.getUint8(at)
    if (kind === trailer) break
    if (kind !== extension && kind !== image) return null
    const head = kind === image ? 11 + tableSize(view.getUint8(at + 9)) : 2
    const end = endOfBlocks(view, at + head)
    const block = part(bytes, at, end - at)
    if (kind === image || keeps(block)) kept.push(block)
    at = end
  }
  return { bytes: joined([...kept, Uint8Array.of(trailer)]), width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** How a frame is timed, and how often all are shown. */
const keeps = (block: Uint8Array): boolean =>
  block[1] === timing || (block[1] === application && startsWith(block.subarray(3), 'NETSCAPE2.0') && block.length === 19)

const tableSize = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

/** Data come in blocks that begin with their length; one of length nought ends them. */
function endOfBlocks(view: DataView, from: number): number {
  let at = from
  while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at)
  return at + 1
}
