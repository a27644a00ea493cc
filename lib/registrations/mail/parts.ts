/** A mail's text, and what stands under it. */
export type Parts = { text: string; signature: string }

const closing =
  /^[\s*_]*(?:(?:med\s+)?(?:de\s+)?(?:rigtig\s+)?(?:venlig(?:e|st)?|kærlig|bedste|mange|hjertelig|god)\s+hils(?:en|ner)(?:er)?|mvh|vh|kh|dbh|bh|hilsen|hilsner|(?:kind|best|warm|many)\s+(?:regards|wishes)|regards|best|sincerely|yours\s+sincerely|på\s+forhånd\s+tak|tak\s+og\s+hilsen)(?![\p{L}])[.,!:]*\s*(?:fra\s+)?/iu

/** Where the greeting at the end stands, the text ends and the signature begins; so it does at "-- ". */
export function partsOf(body: string): Parts {
  const lines = body.split('\n')
  const at = lines.findIndex((line, i) => i > 0 && (/^--\s*$/.test(line) || closing.test(line)))
  const first = lines[at] ?? ''
  if (at < 0) return { text: body, signature: shortEnd(lines) }
  const rest = first.replace(closing, '').replace(/^--\s*$/, '')
  return { text: lines.slice(0, at).join('\n'), signature: [rest, ...lines.slice(at + 1)].join('\n').trim() }
}

/** Without a greeting: the last lines after an empty one, where they are short as a signature's are. */
function shortEnd(lines: string[]): string {
  const paragraphs = lines
    .join('\n')
    .trim()
    .split(/\n\s*\n/)
  const last = paragraphs.length > 1 ? (paragraphs.at(-1) ?? '') : ''
  return last.split('\n').every((line) => line.length < 60 && !/[.!?]$/.test(line.trim())) ? last : ''
}
