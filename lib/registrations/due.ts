import 'server-only'
import { type Db, db } from '@/lib/db/client'
import { logFault } from '@/lib/errors'
import { restlessSeasons } from './load'
import { withBook } from './with-book'

/** Lets time do its work: offers that have run out go on, chairs that have come free are offered. Returns how many seasons. */
export async function settleDue(db: Db, now: Date): Promise<number> {
  const seasons = await restlessSeasons(db, now)
  for (const seasonId of seasons) await withBook(db, null, seasonId, now, () => {}).catch(logFault)
  return seasons.length
}

/** The same with this server's own database. */
export const settleAllDue = async (now: Date): Promise<number> => settleDue(await db(), now)
