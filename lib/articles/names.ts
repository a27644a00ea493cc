import 'server-only'
import type { Db } from '@/lib/db/client'
import type { PublishedSeason } from '@/lib/meetings/published'
import { peopleNotToBeNamed } from '@/lib/people/named'
import type { ArticleText } from './input'

/**
 * The people of the network who stand in an article by their whole name without having agreed to it. Whoever is named in
 * the published agenda, as its speakers are, may be named here too.
 */
export async function namedWithoutLeave(db: Db, text: ArticleText, season: PublishedSeason | null): Promise<string[]> {
  const written = plain(`${text.title} ${text.lead} ${text.body}`)
  const agenda = plain(
    season?.meetings.flatMap((m) => m.items.map(({ speaker, title, body }) => `${speaker} ${title} ${body}`)).join(' ') ?? '',
  )
  const names = await peopleNotToBeNamed(db)
  return names.filter((name) => stands(written, name) && !stands(agenda, name))
}

const plain = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
// One word alone is a first name, which many have.
const stands = (text: string, name: string): boolean => /\S\s+\S/.test(name) && text.includes(plain(name))
