/** Reads a QR code off a picture, a frame of a video or a canvas; undefined where there is none. */
export type Reader = (picture: ImageBitmapSource) => Promise<string | undefined>

type Detector = { detect: (picture: ImageBitmapSource) => Promise<{ rawValue: string }[]> }
type DetectorClass = { new (options: { formats: ['qr_code'] }): Detector; getSupportedFormats: () => Promise<readonly string[]> }

/** The phone's own reader where it has one (Android), else one that comes with the app (iOS, most computers). */
export async function reader(): Promise<Reader> {
  const detector = (await ownDetector()) ?? (await ourDetector())
  return async (picture) => {
    try {
      return (await detector.detect(picture))[0]?.rawValue
    } catch {
      return undefined // A frame that is not there yet.
    }
  }
}

async function ownDetector(): Promise<Detector | undefined> {
  const { BarcodeDetector: Own } = globalThis as { BarcodeDetector?: DetectorClass }
  // Some browsers have the class and can read nothing.
  const formats: readonly string[] = (await Own?.getSupportedFormats().catch(() => [])) ?? []
  return Own && formats.includes('qr_code') ? new Own({ formats: ['qr_code'] }) : undefined
}

async function ourDetector(): Promise<Detector> {
  const { BarcodeDetector } = await import('qr/decode.js')
  return new BarcodeDetector({ formats: ['qr_code'] })
}
