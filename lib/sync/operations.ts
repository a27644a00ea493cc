import 'server-only'
import { checkIn, walkIn } from '@/lib/check-in/check-in'
import { checkInInput, walkInInput } from '@/lib/check-in/input'
import { settleInput } from '@/lib/promises/input'
import { settlePromise } from '@/lib/promises/settle'
import { type Operation, operation } from './operation'

/**
 * Everything that can be done without a network, by the name that phones keep it under. A name is for ever: a phone may send
 * it long after a deploy.
 */
export const operations: Record<string, Operation> = {
  'check-in': operation(checkInInput, checkIn, (args) => [args.registrationId]),
  'promise-settle': operation(settleInput, settlePromise),
  'walk-in': operation(walkInInput, walkIn),
}
