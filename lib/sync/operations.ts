import 'server-only'
import { checkIn, walkIn } from '@/lib/check-in/check-in'
import { checkInInput, walkInInput } from '@/lib/check-in/input'
import { updateInput } from '@/lib/notes/input'
import { receive } from '@/lib/notes/receive'
import { noteUpdateName } from '@/lib/notes/room'
import { type Operation, operation } from './operation'

/**
 * Everything that can be done without a network, by the name that phones keep it under. A name is for ever: a phone may send
 * it long after a deploy.
 */
export const operations: Record<string, Operation> = {
  'check-in': operation(checkInInput, checkIn, (args) => [args.registrationId]),
  'walk-in': operation(walkInInput, walkIn),
  [noteUpdateName]: operation(updateInput, receive),
}
