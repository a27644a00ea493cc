/** A way to read numbers of these bytes; RangeError beyond their end. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** This part of the bytes; RangeError where it reaches beyond their end. */
export function part(bytes: Uint8Array, from: number, length: number): Uint8Array {
  if (length < 0 || from + length > bytes.length) throw new RangeError('beyond the end')
  return bytes.subarray(from, from + length)
}

/** Four letters that say what a chunk is. */
export const fourLetters = (bytes: Uint8Array, at: number): string => String.fromCharCode(...part(bytes, at, 4))

export const startsWith = (bytes: Uint8Array, text: string): boolean =>
  bytes.length >= text.length && [...text].every((letter, i) => bytes[i] === letter.charCodeAt(0))

export function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const one of parts) {
    whole.set(one, at)
    at += one.length
  }
  return whole
}
