import { joined, part, startsWith, viewOf } from './bytes'
import type { Picture } from './clean'

const [soi, eoi, sos] = [0xd8, 0xd9, 0xda]

/** A JPEG's frame and tables: what a picture is made of. Source: ITU-T T.81, table B.1. */
const ofThePicture = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || [0xda, 0xdb, 0xdc, 0xdd, 0xde, 0xdf].includes(marker)

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** A JPEG without Exif, XMP, IPTC, comments, small copies and what follows it; null where it is none. */
export function cleanJpeg(bytes: Uint8Array): Picture | null {
  const view = viewOf(bytes)
  if (view.getUint16(0) !== 0xff00 + soi) return null
  const kept: Uint8Array[] = []
  let [width, height, turned, at] = [0, 0, 1, 2]
  for (;;) {
    if (bytes[at] !== 0xff) return null
    // Any number of these may fill the space before a marker.
    while (view.getUint8(at + 1) === 0xff) at++
    const marker = view.getUint8(at + 1)
    if (marker === eoi) break
    const length = 2 + view.getUint16(at + 2)
    const segment = part(bytes, at, length)
    const content = segment.subarray(4)
    if (isFrame(marker)) [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
    if (marker === 0xe1 && startsWith(content, 'Exif\0')) turned = wayUp(content.subarray(6))
    if (ofThePicture(marker) || keeps(marker, content)) kept.push(segment)
    at += length
    if (marker !== sos) continue
    const end = endOfScan(bytes, at)
    kept.push(part(bytes, at, end - at))
    at = end
  }
  if (width === 0) return null
  const sideways = turned > 4
  const start = Uint8Array.of(0xff, soi)
  return {
    bytes: joined([start, ...(turned > 1 ? [exifOf(turned)] : []), ...kept, Uint8Array.of(0xff, eoi)]),
    width: sideways ? height : width,
    height: sideways ? width : height,
  }
}

/** Application segments that the colours depend on: JFIF without its small copy, an ICC profile, Adobe's kind of colours. */
const keeps = (marker: number, content: Uint8Array): boolean =>
  (marker === 0xe0 && startsWith(content, 'JFIF\0') && content.length === 14) ||
  (marker === 0xe2 && startsWith(content, 'ICC_PROFILE\0')) ||
  (marker === 0xee && startsWith(content, 'Adobe') && content.length === 12)

/** Where the compressed data stop: at the next marker that is not part of them. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  throw new RangeError('no end')
}

/** Which way up the camera was held, 1 to 8; 1 where it does not say. Source: Exif 2.32, tag 0x0112. */
function wayUp(tiff: Uint8Array): number {
  try {
    const view = viewOf(tiff)
    const little = view.getUint16(0) === 0x4949
    const first = view.getUint32(4, little)
    const count = view.getUint16(first, little)
    for (let i = 0; i < count; i++) {
      const entry = first + 2 + i * 12
      if (view.getUint16(entry, little) !== 0x0112) continue
      const value = view.getUint16(entry + 8, little)
      return value >= 1 && value <= 8 ? value : 1
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return 1
}

/** An Exif segment that says the way up and nothing else. */
const exifOf = (turned: number): Uint8Array =>
  Uint8Array.of(
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0],
  )
