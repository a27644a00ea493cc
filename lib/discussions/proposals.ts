import 'server-only'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { threadSupports, threads } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { type Actor, can } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { NotFound, Refused } from '@/lib/errors'
import { tellAll } from '@/lib/live/tell'
import { addItem } from '@/lib/meetings/items'
import { holdThread } from './hold'
import type { toAgendaInput } from './input'
import { noticeEvent } from './notice'

/**
 * Makes a proposal an item of a season's agenda, last, to be placed and worded there; everybody who supported it hears so,
 * and who proposed it. Refused (`noProposal`) where it is none, or an item already.
 */
export async function proposalToAgenda(db: Db, actor: Actor, input: z.output<typeof toAgendaInput>, now: Date): Promise<void> {
  if (!can(actor, 'plan')) throw new NotFound()
  await db.transaction(async (tx) => {
    const thread = await holdThread(tx, actor, input.threadId)
    if (!thread.isProposal || thread.agendaItemId) throw new Refused('noProposal')
    const { seasonId, durationMin } = input
    const item = { form: 'talk' as const, title: thread.title, speaker: '', body: '', prepare: '', where: 'both' as const, standing: false }
    const agendaItemId = await addItem(tx, actor, { seasonId, durationMin, ...item })
    await tx.update(threads).set({ agendaItemId }).where(eq(threads.id, thread.id))
    const supporters = await tx.select({ id: threadSupports.personId }).from(threadSupports).where(eq(threadSupports.threadId, thread.id))
    const to = [...new Set([...supporters.map(({ id }) => id), ...(thread.authorId ? [thread.authorId] : [])])]
    await noticeEvent(tx, actor, thread, { event: 'agenda', to }, now)
    await record(tx, actor, { action: 'thread.toAgenda', at: now, seasonId, subjectId: thread.id, subject: thread.title })
    await tellAll(tx, [`thread:${thread.id}`, 'threads'])
  })
}
