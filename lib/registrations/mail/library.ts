import { fold, search } from '@/lib/libraries/search'
import type { Service } from '@/lib/libraries/services'
import type { Source } from '../from-mail'

/** Something in the mail that points to a library, and how much it says: 4 decides, 1 only suggests. */
export type Clue = { id: string; from: Source; weight: number }

type Where = { text: string; signature: string; subject: string; domain: string }

/** What points to which library. */
export function libraryClues(services: Service[], { text, signature, subject, domain }: Where): Clue[] {
  const labelled = /^\W*(?:bibliotek\w*|library(?: service)?|institution|organisation|arbejdssted)\s*:\s*(.+)$/im.exec(
    `${text}\n${signature}`,
  )?.[1]
  const [only, ...others] = labelled ? search(services, labelled) : []
  const exact = only && (others.length === 0 || fold(only.name) === fold(labelled ?? ''))
  return [
    ...(exact ? [{ id: (only as Service).id, from: 'text' as const, weight: 4 }] : []),
    ...services.flatMap((service) => [
      ...ofDomain(service, domain),
      ...ofNumber(service, `${text}\n${signature}`),
      ...named(service, signature, 'signature', 3),
      ...(service.sector === 'public' ? [...named(service, text, 'text', 3), ...named(service, subject, 'subject', 3)] : []),
    ]),
  ]
}

/** The library most is said for; sure where nothing else is said with the same weight. */
export function weigh(clues: Clue[]): { id: string; from: Source; sure: boolean } | null {
  const sums = new Map<string, number>()
  for (const { id, weight } of clues) sums.set(id, (sums.get(id) ?? 0) + weight)
  const [first, second] = [...sums].sort(([, a], [, b]) => b - a)
  if (!first) return null
  const [id, sum] = first
  // Two that much is said for: it is for the facilitator to say which.
  if (second && second[1] === sum) return null
  const best = clues.filter((clue) => clue.id === id).sort((a, b) => b.weight - a.weight)[0] as Clue
  return { id, from: best.from, sure: sum >= 3 && (!second || second[1] < 3) }
}

function ofDomain({ id, domains, website, municipality, serves, sector }: Service, domain: string): Clue[] {
  if (!domain) return []
  if (domains.includes(domain)) return [{ id, from: 'domain', weight: 4 }]
  if (website && lastTwo(domain) === lastTwo(website.replace(/\/.*$/, ''))) return [{ id, from: 'domain', weight: 4 }]
  const label = joined(lastTwo(domain).split('.')[0] ?? '')
  const places = sector === 'public' ? [municipality ?? '', ...serves] : []
  return places.some((place) => place && joined(place) === label) ? [{ id, from: 'domain', weight: 2 }] : []
}

function ofNumber({ id, number, sector }: Service, text: string): Clue[] {
  const found = [...text.matchAll(/(?<![\d-])(?:DK-)?(7\d{5})(?!\d)/g)].map(([, digits = '']) => digits)
  // A branch's number begins as its service's does.
  return sector === 'public' && number && found.some((n) => n.slice(0, 4) === number.slice(0, 4)) ? [{ id, from: 'text', weight: 4 }] : []
}

/** Named by its own name, as the library of its municipality, or by the municipality alone. */
function named({ id, name, otherNames, municipality, serves, sector }: Service, text: string, from: Source, weight: number): Clue[] {
  const folded = ` ${fold(text)} `
  const names = [name, ...otherNames.filter((other) => other.length > 4)].map(fold)
  if (names.some((one) => folded.includes(` ${one} `))) return [{ id, from, weight }]
  if (sector !== 'public') return []
  const places = [municipality ?? '', ...serves].filter((place) => place && !/^\d/.test(place))
  if (places.some((place) => libraryOf(fold(place)).test(folded))) return [{ id, from, weight }]
  if (places.some((place) => mentions(text, place, from))) return [{ id, from, weight: 2 }]
  const halves = places.flatMap((place) => (place.includes('-') ? place.split('-') : []))
  return halves.some((half) => mentions(text, half, from)) ? [{ id, from, weight: 1 }] : []
}

/** "Herning Bibliotek", "Koldingbibliotekerne", "biblioteket i Herning". */
const libraryOf = (place: string): RegExp => {
  const root = place.replace(/s$/, '')
  return new RegExp(` ${root}s? ?(kommunes? )?(folke|hoved|central|by)?bib| bibliotek\\w* (i |pa )?${root}s? `)
}

/** In a text only "fra Herning" and "Herning Kommune": the meetings have places too. The capital tells Vejen from vejen. */
function mentions(text: string, place: string, from: Source): boolean {
  const spelled = [place, place.replace(/Aa/g, 'Å').replace(/aa/g, 'å'), place.replace(/Å/g, 'Aa').replace(/å/g, 'aa')]
  const any = `(?:${[...new Set(spelled)].map((s) => s.replace(/s$/, 's?')).join('|')})`
  const alone = String.raw`(?<![\p{L}-])${any}(?![\p{L}-])`
  if (from === 'signature') return new RegExp(alone, 'u').test(text)
  return new RegExp(String.raw`(?:\b[Ff]ra|\b[Hh]os|\bfrom|\bat)\s+${alone}|${alone}s?\s+[Kk]ommune`, 'u').test(text)
}

const lastTwo = (host: string): string => host.toLowerCase().split('.').slice(-2).join('.')
const joined = (text: string): string => fold(text).replaceAll(' ', '')
