import EmailReplyParser from 'email-reply-parser'
import { messages } from '@/lib/i18n'

/** Stands on top of each letter that can be answered: whatever comes after it was not written now. */
const markers = [messages('da').replies.above, messages('en').replies.above]

/** What is written by machines between an answer and what it answers. Each looks at one line: none may take long. */
const ends = [
  /^_{20,}\s*$/,
  /^-{2,}\s*(?:Oprindelig|Original|Videresendt|Forwarded)\s/i,
  /^\s*(?:Start på videresendt (?:besked|meddelelse)|Begin forwarded message):/,
  /^\s*(?:Sendt? fra|Sent from) (?:min |my |Outlook|Mail|Samsung|Yahoo)/i,
  /^\s*(?:Hent|Få|Get) (?:Outlook|BlueMail) (?:til|for) /i,
]

/** How a letter ends; the name and the address under it are no part of what was said. */
const closing =
  /^\s*(?:(?:[Mm]ed )?(?:[Dd]e )?(?:[Vv]enlig|[Bb]edste|[Mm]ange|[Kk]ærlig|[Gg]od)(?:e|st)? hils(?:en|ner)|[Mm]vh|MVH|[Vv]h|VH|[Hh]ilsen|(?:[Kk]ind|[Bb]est) [Rr]egards)[.,!]*(?: \p{Lu}[\p{L}.-]*){0,3}\s*$/u

/** The parser's patterns take the time of the text's length twice or thrice over, and it joins what stands between quotes: such texts do with our own. */
const longestForParser = 3000
const longestSignature = 12

/** What somebody wrote in answer to a letter: without what they answered, and without their signature. */
export function replyText(text: string): string {
  const whole = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
  const written = unsigned(untilEnd(whole.split('\n')))
    .join('\n')
    .trim()
  const parsed =
    written.length > longestForParser || /^\s*>/m.test(written) ? written : new EmailReplyParser().read(written).getVisibleText()
  return withoutLastQuote(parsed.split('\n')).join('\n').trim()
}

function untilEnd(lines: string[]): string[] {
  const at = lines.findIndex(
    (line, i) =>
      markers.some((marker) => line.slice(0, 200).includes(marker)) ||
      ends.some((end) => end.test(line.slice(0, 200))) ||
      saysWhoWrote(lines, i) ||
      isHead(lines, i),
  )
  return at < 0 ? lines : lines.slice(0, at)
}

/** "Den fre. 27. nov. 2026 kl. 10.14 skrev Anna <anna@…>:", which some break over lines; or "Anna skrev:" over a quote. */
function saysWhoWrote(lines: string[], at: number): boolean {
  const line = unquoted(lines[at])
  if (/^(?:Den|On)\s.*\d/.test(line))
    for (let more = 1; more <= 3; more++) {
      const said = lines.slice(at, at + more).map(unquoted)
      if (said.includes('')) return false
      if (/(?:skrev|wrote)\b/.test(said.join(' ')) && said.at(-1)?.endsWith(':')) return true
    }
  return /.\s(?:skrev|wrote):?$/.test(line) && /^\s*>/.test(lines.slice(at + 1).find((next) => next.trim()) ?? '')
}

/** "Fra: …", and another such line under it: Outlook's. */
function isHead(lines: string[], at: number): boolean {
  if (!/^\*?(?:Fra|From|Afsender)\s*:/.test(unquoted(lines[at]))) return false
  const next = lines.slice(at + 1, at + 4).find((line) => line.trim())
  return /^\*?(?:Sendt|Sent|Dato|Date|Til|To|Emne|Subject)\s*:/.test(unquoted(next))
}

const unquoted = (line = ''): string =>
  line
    .slice(0, 300)
    .replace(/^[\s>]+/, '')
    .trimEnd()

/** Under a greeting a signature is short; where much follows, it was no end. */
function unsigned(lines: string[]): string[] {
  const at = lines.findIndex((line, i) => i > 0 && (/^--\s*$/.test(line) || closing.test(line.slice(0, 100))))
  return at > 0 && lines.length - at <= longestSignature ? lines.slice(0, at) : lines
}

/** What is quoted last is answered by nothing below it. */
function withoutLastQuote(lines: string[]): string[] {
  const last = lines.findLastIndex((line) => line.trim() && !/^\s*>/.test(line))
  return lines.slice(0, last + 1)
}
