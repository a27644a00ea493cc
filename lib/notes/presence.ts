import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { say } from '@/lib/live/tell'
import { accessTo } from './access'
import type { presenceInput } from './input'
import type { Said } from './room'

/** Shows everybody who has the note open where somebody's cursor is; the name is the one we know them by. Nothing is kept. */
export async function showPresence(
  db: Db,
  actor: Actor & { name: string | null },
  { room, client, cursor }: z.output<typeof presenceInput>,
): Promise<void> {
  await accessTo(db, actor, room)
  const said = { client, name: actor.name ?? '', cursor } satisfies Said
  await say(db, `note:${room}`, said, { ...said, cursor: null } satisfies Said)
}
