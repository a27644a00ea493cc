const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
]

// The order matters: nearly all of them call themselves Safari too, and Edge calls itself Chrome.
const browsers: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\/|AppleWebKit\//, 'Safari'],
]

/** What a user agent says of itself, as it is stored: 'Safari|iPhone'; null where it says nothing we know. */
export function deviceOf(userAgent: string | null): string | null {
  const named = (table: [RegExp, string][]) => table.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? ''
  const device = `${named(browsers)}|${named(systems)}`
  return device === '|' ? null : device
}

/** A stored device in words: "Safari på iPhone"; `on` is that "på". */
export function deviceInWords(device: string | null, words: { on: string; unknown: string }): string {
  const parts = (device ?? '').split('|').filter(Boolean)
  return parts.join(` ${words.on} `) || words.unknown
}
