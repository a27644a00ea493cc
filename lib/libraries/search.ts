import type { Sector } from './input'

/** A library service or another organisation as a picker knows it. */
export type LibraryChoice = {
  id: string
  name: string
  sector: Sector
  municipality: string | null
  /** The library number, six digits. */
  number: string | null
  /** What else people call it: other names, and municipalities it serves beside its own. */
  otherNames: string[]
  serves: string[]
}

/**
 * Text as it is compared: what one types for a Danish letter matters as little as case and punctuation. Å, aa and a
 * are one; ø, oe and o; æ and ae.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/å|aa/g, 'a')
    .replace(/[øö]|oe/g, 'o')
    .replace(/[æä]/g, 'ae')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * The choices that fit what is typed (municipality, name or library number), best first; all of them for nothing typed.
 */
export function search(choices: LibraryChoice[], typed: string): LibraryChoice[] {
  const number = typed.replace(/^\s*dk\b/i, '').replace(/[\s-]/g, '')
  if (/^\d{2,6}$/.test(number)) return byNumber(choices, number)
  const wanted = fold(typed)
  if (!wanted) return choices
  return choices
    .map((choice) => ({ choice, rank: rankOf(choice, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.choice.name.localeCompare(b.choice.name, 'da'))
    .map(({ choice }) => choice)
}

/** A branch's number (7 + municipality + branch) leads to its service, whose own ends in 00. */
function byNumber(choices: LibraryChoice[], number: string): LibraryChoice[] {
  const found = choices.filter((choice) => numbersOf(choice).some((n) => n.startsWith(number)))
  if (found.length > 0 || number.length < 6) return found
  return choices.filter((choice) => numbersOf(choice).some((n) => n.slice(0, 4) === number.slice(0, 4) && n.endsWith('00')))
}

const numbersOf = (choice: LibraryChoice): string[] => [choice.number ?? '', ...choice.serves.filter((s) => /^\d{6}$/.test(s))]

/** How well a choice fits; 0 for not at all. Of two that fit alike, the public library comes first. */
function rankOf(choice: LibraryChoice, wanted: string): number {
  const fit = fitOf(choice, wanted)
  return fit && fit + (choice.sector === 'public' ? 0.5 : 0)
}

function fitOf(choice: LibraryChoice, wanted: string): number {
  const places = [choice.municipality ?? '', ...choice.serves].map(fold)
  const names = [choice.name, ...choice.otherNames].map(fold)
  if (places.includes(wanted) || names.includes(wanted)) return 5
  if (places.some((place) => place.startsWith(wanted))) return 4
  const asked = wanted.split(' ')
  const begun = (texts: string[]) => {
    const words = texts.join(' ').split(' ')
    return asked.every((part) => words.some((word) => word.startsWith(part)))
  }
  if (begun(names)) return 3
  if (begun([...places, ...names])) return 2
  const text = [...places, ...names].join(' ')
  return asked.every((part) => text.includes(part)) ? 1 : 0
}
