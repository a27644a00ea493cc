/** What must not come through. */
export const secret = Buffer.from('56.1629 N 10.2039 E Anna Skov')

const { concat, from, alloc } = Buffer

export const jpegSegment = (marker: number, content: Uint8Array): Buffer =>
  concat([from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff]), content])

/** A picture that stands in the fixtures as cameras do not leave it: its frame, and no data. */
export const jpegWithEnd = (jpeg: Buffer): Buffer => {
  const data = [from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]), from([0x52, 0xff, 0x00, 0x11])]
  return concat([
    jpeg.subarray(0, jpeg.indexOf(from([0xff, 0xda])) < 0 ? jpeg.length : jpeg.indexOf(from([0xff, 0xda]))),
    ...data,
    from([0xff, 0xd9]),
  ])
}

/** Nobody here looks at the sum at its end. */
export function pngChunk(name: string, content: Uint8Array): Buffer {
  const length = alloc(4)
  length.writeUInt32BE(content.length)
  return concat([length, from(name), content, alloc(4)])
}

export function webpChunk(name: string, content: Uint8Array): Buffer {
  const length = alloc(4)
  length.writeUInt32LE(content.length)
  return concat([from(name), length, content, alloc(content.length % 2)])
}

/** A WebP of one pixel in the extended form, which says that it has Exif and XMP, with these chunks after it. */
export function webpOf(...chunks: Buffer[]): Buffer {
  const pixel = from('VlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=', 'base64')
  const body = concat([webpChunk('VP8X', from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])), pixel, ...chunks])
  const length = alloc(4)
  length.writeUInt32LE(body.length + 4)
  return concat([from('RIFF'), length, from('WEBP'), body])
}

/** An extension block of a GIF, of parts shorter than 256 bytes. */
export const gifBlock = (label: number, ...parts: Uint8Array[]): Buffer =>
  concat([from([0x21, label]), ...parts.flatMap((part) => [from([part.length]), part]), from([0])])
