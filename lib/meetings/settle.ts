import 'server-only'
import { lastHand } from '@/lib/audit/last-hand'
import type { Db } from '@/lib/db/client'
import { Conflict } from '@/lib/errors'
import { type Fields, merge } from './merge'

/** How a thing stands that somebody else changed meanwhile, as a form shows it. */
export type Theirs = { version: number; by: string | null; values: Fields; clashes: string[] }

/** What an editor gets back: how the thing stands now, and which fields somebody else had changed meanwhile. */
export type Saved<T extends Fields = Fields> = { version: number; values: T; alsoChanged: string[] }

type Edit<T extends Fields> = {
  /** The version and the fields the edit was based on, and what the person wants. */
  version: number
  base: Fields
  mine: T
  now: { version: number; values: T }
  /** Whose audit entries tell who changed it. */
  subjectId: string
  action: string
}

/** What to write for an edit that may have been overtaken; Conflict where a field was changed by both. */
export async function settle<T extends Fields>(tx: Db, edit: Edit<T>): Promise<{ values: T; alsoChanged: string[] }> {
  if (edit.version === edit.now.version) return { values: edit.mine, alsoChanged: [] }
  const { merged, clashes } = merge(edit.base, edit.mine, edit.now.values)
  if (clashes.length === 0) {
    const alsoChanged = Object.keys(merged).filter((f) => edit.now.values[f] !== edit.base[f] && merged[f] !== edit.mine[f])
    return { values: merged, alsoChanged }
  }
  throw new Conflict<Theirs>({
    version: edit.now.version,
    by: await lastHand(tx, edit.subjectId, edit.action),
    values: edit.now.values,
    clashes,
  })
}
