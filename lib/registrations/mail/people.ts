import { emailsIn } from './chain'
import { firstNameOf, namesIn } from './names'

/** One of those a mail says will come. `line` is what stands about them alone. */
export type Comer = { sender: boolean; name: string | null; email: string | null; line: string | null; sure: boolean }

const numbers: Record<string, number> = { en: 1, to: 2, tre: 3, fire: 4, fem: 5, two: 2, three: 3, four: 4, five: 5 }
const counted =
  /(?<!\p{L})(?:vi|we)\s+(?:\p{L}+\s+){0,4}?(\d|to|tre|fire|fem|two|three|four|five)(?!\p{L})|(?<![\p{L}\d])(\d|to|tre|fire|fem|two|three|four|five)\s+(?:pladser|personer|deltagere|kolleger|medarbejdere|seats|people|colleagues)/iu
const aboutComing =
  /tilmeld|deltag|\bkomme|kolleg|sammen med|og jeg\b|jeg og\b|og mig\b|pladser|\bmed til\b|register|sign(?:ing)? (?:me |us )?up|attend|\bcoming\b|join/i
const comesToo =
  /(?<!\p{L})(?:tilmeld\p{L}*\s+(?:hermed\s+)?(?:mig|os|undertegnede)|meld\p{L}*\s+(?:mig|os)\s+til|(?:jeg|undertegnede)\s+(?:\p{L}+\s+){0,3}(?:komme\p{L}*|deltage\p{L}*|være\s+med)|(?:vil|kan)\s+(?:jeg\s+)?(?:også\s+)?(?:meget\s+)?gerne\s+(?:komme|deltage|være\s+med|med)|og\s+(?:jeg|undertegnede|mig)(?:\s+selv)?|(?:jeg|mig)(?:\s+selv)?\s+og|sammen\s+med|(?:and|with)\s+(?:me|I|my)|register\s+(?:me|us)|I\s+(?:would|will|am))(?!\p{L})/iu

/** Those who will come: the one who writes, unless it is others they write for; and whoever is named in the same breath. */
export function comers(text: string, sender: string | null): Comer[] {
  const writer: Comer = { sender: true, name: sender, email: null, line: null, sure: true }
  const all = colleaguesIn(text)
  // Once by full name, then by the first ones only.
  const isMore = (other: Comer, one: Comer) => other.name !== one.name && other.name?.startsWith(`${one.name} `)
  const named = all.filter((one, i) => all.findIndex((other) => other.name === one.name) === i && !all.some((other) => isMore(other, one)))
  const others = named.filter(({ name }) => !sender || !isSame(name ?? '', sender))
  const writerIsNamed = others.length < named.length
  const [, of = '', before = ''] = counted.exec(text) ?? []
  const digits = (of || before).toLowerCase()
  const count = numbers[digits] ?? (Number(digits) || 0)
  const allNamed = count > 0 && named.length === count && !writerIsNamed
  const comes = others.length === 0 || writerIsNamed || (!allNamed && comesToo.test(text)) || count === others.length + 1
  const found = comes ? [writer, ...others] : others
  // "Vi kommer to": whoever is not named stands there empty.
  const missing = Math.max(0, Math.min(count, 10) - found.length)
  const nobody: Comer = { sender: false, name: null, email: null, line: null, sure: false }
  return [...found, ...Array.from({ length: missing }, () => nobody)]
}

function colleaguesIn(text: string): Comer[] {
  const lines = text.split('\n')
  const found: Comer[] = []
  let listed = false
  for (const line of lines) {
    if (!line.trim()) continue
    const names = namesIn(line.replace(/^\s*(?:kære|hej|hejsa|dear|hello|hi)\b[^\n,!]*[,!]?/i, ''))
    const item =
      /^\s*(?:[-*•–]|\d+[.)])\s*/.test(line) || (names.length === 1 && line.trim().startsWith(names[0] ?? '') && line.length < 120)
    if ((listed && item) || aboutComing.test(line)) {
      const alone = names.length === 1
      for (const name of names)
        found.push({ sender: false, name, email: addressFor(name, line, alone, text), line: alone && item ? line : null, sure: true })
    }
    listed = /:\s*$/.test(line) || (listed && item)
  }
  return found
}

/** The address that stands by a name, or bears it. */
function addressFor(name: string, line: string, alone: boolean, text: string): string | null {
  const beside = emailsIn(line)
  if (alone && beside.length === 1) return (beside[0] ?? '').toLowerCase()
  const bears = emailsIn(text).filter((email) => {
    const local = plain(email.split('@')[0] ?? '')
    const words = name.split(' ').map(plain)
    return words.length > 1 && local.includes(words[0] ?? '') && local.includes(words.at(-1) ?? '')
  })
  return bears.length === 1 ? (bears[0] ?? '').toLowerCase() : null
}

const plain = (text: string): string => text.toLowerCase().replace(/å/g, 'aa').replace(/ø/g, 'oe').replace(/æ/g, 'ae')

/** Anna Skov and Anna M. Skov, or only Anna. */
const isSame = (a: string, b: string): boolean =>
  a === b || (firstNameOf(a) === firstNameOf(b) && (!/\s/.test(a) || !/\s/.test(b) || a.split(' ').at(-1) === b.split(' ').at(-1)))
