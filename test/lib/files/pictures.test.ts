import { expect, test } from 'vitest'
import { cleanPicture } from '@/lib/files/pictures/clean'
import { bytes, gif, jpeg, png, webp } from '@/test/support/files'
import { gifBlock, jpegSegment, jpegWithEnd, pngChunk, secret, webpChunk, webpOf } from '@/test/support/pictures'

const { concat } = Buffer
const text = (cleaned: { bytes: Uint8Array } | null) => Buffer.from(cleaned?.bytes ?? []).toString('latin1')

const afterHead = (head: number, whole: Buffer, ...added: Buffer[]) => concat([whole.subarray(0, head), ...added, whole.subarray(head)])

const pictures = {
  'image/jpeg': jpegWithEnd(jpeg),
  'image/png': png,
  'image/gif': gif,
  'image/webp': webp,
}

test.each(Object.entries(pictures))('a %s that holds nothing else is kept as it is, byte for byte', (type, picture) => {
  const cleaned = cleanPicture(type, picture)
  expect(Buffer.from(cleaned?.bytes ?? [])).toEqual(picture)
  expect(cleaned).toMatchObject({ width: 1, height: 1 })
})

const withSecrets: [string, string, Buffer][] = [
  ['Exif with a place', 'image/jpeg', afterHead(2, pictures['image/jpeg'], jpegSegment(0xe1, concat([bytes('Exif\0\0'), secret])))],
  ['XMP', 'image/jpeg', afterHead(2, pictures['image/jpeg'], jpegSegment(0xe1, concat([bytes('http://ns.adobe.com/xap/1.0/\0'), secret])))],
  ['IPTC', 'image/jpeg', afterHead(2, pictures['image/jpeg'], jpegSegment(0xed, concat([bytes('Photoshop 3.0\0'), secret])))],
  ['a comment', 'image/jpeg', afterHead(2, pictures['image/jpeg'], jpegSegment(0xfe, secret))],
  ['a small copy', 'image/jpeg', afterHead(2, pictures['image/jpeg'], jpegSegment(0xe0, concat([bytes('JFXX\0'), secret])))],
  ['a second picture listed', 'image/jpeg', afterHead(2, pictures['image/jpeg'], jpegSegment(0xe2, concat([bytes('MPF\0'), secret])))],
  ['a film after its end', 'image/jpeg', concat([pictures['image/jpeg'], secret])],
  ['a text', 'image/png', afterHead(33, png, pngChunk('tEXt', secret))],
  ['a text in many languages', 'image/png', afterHead(33, png, pngChunk('iTXt', secret))],
  ['Exif', 'image/png', afterHead(33, png, pngChunk('eXIf', secret))],
  ['a time', 'image/png', afterHead(33, png, pngChunk('tIME', secret))],
  ['something of its own', 'image/png', afterHead(33, png, pngChunk('prVt', secret))],
  ['words after its end', 'image/png', concat([png, secret])],
  ['Exif', 'image/webp', webpOf(webpChunk('EXIF', secret))],
  ['XMP', 'image/webp', webpOf(webpChunk('XMP ', secret))],
  ['something of its own', 'image/webp', webpOf(webpChunk('ABCD', secret))],
  ['words after its end', 'image/webp', concat([webpOf(), secret])],
  ['a comment', 'image/gif', afterHead(13, gif, gifBlock(0xfe, secret))],
  ['XMP', 'image/gif', afterHead(13, gif, gifBlock(0xff, bytes('XMP DataXMP'), secret))],
  ['a text', 'image/gif', afterHead(13, gif, gifBlock(0x01, bytes('123456789012'), secret))],
  ['words after its end', 'image/gif', concat([gif, secret])],
]

test.each(withSecrets)('%s in a %s is taken out, and the picture stays', (_what, type, picture) => {
  expect(picture.includes(secret)).toBe(true)
  const cleaned = cleanPicture(type, picture)
  expect(text(cleaned)).not.toContain(secret.toString('latin1'))
  expect(cleaned).toMatchObject({ width: 1, height: 1 })
  expect(Buffer.from(cleanPicture(type, cleaned?.bytes ?? new Uint8Array())?.bytes ?? [])).toEqual(Buffer.from(cleaned?.bytes ?? []))
})

test('a WebP without its Exif and XMP does not say any more that it has them', () => {
  const cleaned = cleanPicture('image/webp', webpOf(webpChunk('EXIF', secret)))
  expect((cleaned?.bytes[20] ?? 0xff) & 0x0c).toBe(0)
})

test('which way up a photo was taken is all that is kept of its Exif', () => {
  const exif = Buffer.from(
    `457869660000${'4d4d002a00000008'}${'0002'}${'0112000300000001'}${'00060000'}${'8825000400000001'}${'00000026'}00000000`,
    'hex',
  )
  const photo = afterHead(2, pictures['image/jpeg'], jpegSegment(0xe1, concat([exif, secret])))
  const cleaned = cleanPicture('image/jpeg', photo)
  expect(text(cleaned)).not.toContain(secret.toString('latin1'))
  expect(text(cleaned)).toContain('Exif\0\0MM')
  expect(Buffer.from(cleaned?.bytes ?? []).includes(Buffer.from('01120003000000010006', 'hex'))).toBe(true)
  expect(Buffer.from(cleaned?.bytes ?? []).includes(Buffer.from('8825', 'hex'))).toBe(false)
})

test.each(Object.entries(pictures))('a %s that is cut short, or lies about its lengths, is not one', (type, picture) => {
  for (const length of [4, 12, Math.floor(picture.length / 2), picture.length - 1])
    expect(cleanPicture(type, picture.subarray(0, length)), String(length)).toBeNull()
  expect(cleanPicture(type, bytes('<!doctype html><script>alert(1)</script>'))).toBeNull()
  expect(cleanPicture(type, new Uint8Array())).toBeNull()
})

test('whatever the bytes are, it ends, and what it takes for a picture it would take again', () => {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  for (const [type, picture] of Object.entries(pictures))
    for (let i = 0; i < 500; i++) {
      const changed = Buffer.from(picture)
      for (let n = 0; n < 3; n++) changed[random(changed.length)] = random(256)
      const cleaned = cleanPicture(type, changed)
      if (cleaned) expect(cleanPicture(type, cleaned.bytes)).not.toBeNull()
    }
})
