import 'server-only'
import type { Db } from '@/lib/db/client'

/** Who gave a place to whom. The place itself keeps its id, and so whatever is tied to that: the free seat, the group, the bill. */
export type Succession = { seasonId: string; registrationId: string; fromId: string; toId: string }

/**
 * What belongs to the person and not to the place, and is to go on with whoever comes instead: each noun that keeps such
 * has its part here. Run in the transaction that gives the place away.
 */
export const inherited: ((tx: Db, succession: Succession, now: Date) => Promise<void>)[] = []
