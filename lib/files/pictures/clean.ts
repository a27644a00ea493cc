import { cleanGif } from './gif'
import { cleanJpeg } from './jpeg'
import { cleanPng } from './png'
import { cleanWebp } from './webp'

/** A picture with nothing in it but what is seen; its size in pixels. */
export type Picture = { bytes: Uint8Array; width: number; height: number }

const cleaners: Record<string, (bytes: Uint8Array) => Picture | null> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
  'image/gif': cleanGif,
}

export const isPicture = (type: string): boolean => type in cleaners

/**
 * A picture without what a camera or a program wrote beside it: place, time, device, names, texts, small copies, and
 * whatever follows its end. What its colours and its way up depend on is kept. Null where it cannot be read through to its
 * end, so that nobody can know what it holds.
 */
export function cleanPicture(type: string, bytes: Uint8Array): Picture | null {
  try {
    const picture = cleaners[type]?.(bytes) ?? null
    return picture && picture.width > 0 && picture.height > 0 ? picture : null
  } catch (error) {
    // Read beyond its end: it is cut short.
    if (error instanceof RangeError) return null
    throw error
  }
}
