import { drain } from '@/lib/offline/drain'
import { knownPerson } from './person'

/** Background Sync, periodic too, which TypeScript's library does not know. */
export type SyncEvent = ExtendableEvent & { tag: string }

/** Sends what waits while no page may be open; where that fails, the browser is told so, and tries again later. */
export async function sendOutbox(): Promise<void> {
  const person = await knownPerson()
  const drained = person && (await drain(person))
  if (drained === 'trouble' || drained === 'unreachable') throw new Error('not everything could be sent')
}
