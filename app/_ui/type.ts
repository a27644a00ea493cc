import localFont from 'next/font/local'

/** The book face of the headings. Only its Latin letters, and a fallback of the same measures, so that nothing shifts. */
export const literata = localFont({
  src: '../../node_modules/@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-literata',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
})
