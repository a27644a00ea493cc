import 'server-only'
import type { Db } from '@/lib/db/client'
import type { PublishedSeason } from '@/lib/meetings/published'
import { peopleNotToBeNamed } from '@/lib/people/named'
import { registrantsNotToBeNamed } from '@/lib/registrations/named'

/**
 * The people of the network, and whoever was ever registered for a meeting, who stand in these texts by first and last name
 * without having agreed to it. Whoever is named in the published agenda, as its speakers are, may be named here too.
 */
export async function namedWithoutLeave(db: Db, texts: string[], season: PublishedSeason | null): Promise<string[]> {
  const written = wordsOf(texts.join('\n'))
  const agenda = wordsOf(
    season?.meetings.flatMap((m) => m.items.map(({ speaker, title, body }) => `${speaker}\n${title}\n${body}`)).join('\n') ?? '',
  )
  const names = new Set([...(await peopleNotToBeNamed(db)), ...(await registrantsNotToBeNamed(db))])
  return [...names].filter((name) => stands(written, name) && !stands(agenda, name)).sort((a, b) => a.localeCompare(b, 'da'))
}

/** Lower case, composed, without what stands between words: Markdown's marks, too. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/&nbsp;|\u00ad/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/**
 * Whether a person stands among the words: the first name and any of the others, with nothing or initials between them, and
 * perhaps in the genitive. One word alone is a first name, which many have.
 */
function stands(words: string[], name: string): boolean {
  const [first, ...others] = wordsOf(name)
  const isOther = (word = '') => others.some((other) => word === other || word === `${other}s`)
  return words.some((word, at) => {
    if (word !== first) return false
    let next = at + 1
    while (words[next]?.length === 1 && !isOther(words[next])) next++
    return isOther(words[next])
  })
}
