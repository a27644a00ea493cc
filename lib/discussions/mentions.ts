/** What can be named after an @: a person, a library service, or whoever leads the network. */
export type Nameable = { kind: 'person' | 'library' | 'coordinators'; id: string | null; name: string }

/** Whoever leads the network, in the words of either language. */
export const coordinatorNames = ['tovholder', 'coordinator']

const coordinators: Nameable[] = coordinatorNames.map((name) => ({ kind: 'coordinators', id: null, name }))

/**
 * Whom a text names: after each @ the longest name that stands there whole, whatever the case. Two people of the same
 * name are both meant. An address (anna@aarhus.dk) names nobody, nor does what is quoted as code.
 */
export function mentionsIn(text: string, nameable: Nameable[]): Nameable[] {
  const known = [...nameable, ...coordinators]
    .filter(({ name }) => name.length > 1)
    .map((one) => ({ one, folded: folded(one.name) }))
    .sort((a, b) => b.folded.length - a.folded.length)
  const found = new Set<Nameable>()
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}._@-])@(?=\p{L})/gu)) {
    const rest = folded(text.slice(index + 1, index + 130))
    const longest = known.find(({ folded: name }) => rest.startsWith(name) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length)))
    if (!longest) continue
    for (const { one, folded: name } of known) if (name === longest.folded) found.add(one)
  }
  return [...found]
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase()
