import { fourLetters, joined, part, viewOf } from './bytes'
import type { Picture } from './clean'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** What is seen, its colours and its movement. Source: PNG, third edition, 11. */
const ofThePicture = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
])

/** A PNG without texts, times, Exif and what follows it; null where it is none. */
export function cleanPng(bytes: Uint8Array): Picture | null {
  const view = viewOf(bytes)
  if (signature.some((byte, i) => bytes[i] !== byte) || fourLetters(bytes, 12) !== 'IHDR') return null
  const kept = [part(bytes, 0, 8)]
  let name = ''
  for (let at = 8; name !== 'IEND'; ) {
    const length = 12 + view.getUint32(at)
    name = fourLetters(bytes, at + 4)
    const chunk = part(bytes, at, length)
    if (ofThePicture.has(name)) kept.push(chunk)
    at += length
  }
  return { bytes: joined(kept), width: view.getUint32(16), height: view.getUint32(20) }
}
