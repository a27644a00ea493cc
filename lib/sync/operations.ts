import 'server-only'
import { checkIn, seatAndCheckIn, walkIn } from '@/lib/check-in/check-in'
import { checkInInput, seatKnownInput, walkInInput } from '@/lib/check-in/input'
import { answer } from '@/lib/discussions/answer'
import { deletePost, editPost } from '@/lib/discussions/edit'
import { followThread, followTopic, readOn } from '@/lib/discussions/follow'
import {
  answerInput,
  deleteInput,
  editInput,
  followInput,
  followTopicInput,
  readInput,
  solveInput,
  startInput,
  supportInput,
  thankInput,
} from '@/lib/discussions/input'
import { solve, support, thank } from '@/lib/discussions/press'
import { startThread } from '@/lib/discussions/start'
import { updateInput } from '@/lib/notes/input'
import { receive } from '@/lib/notes/receive'
import { noteUpdateName } from '@/lib/notes/room'
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
  'seat-known': operation(seatKnownInput, seatAndCheckIn, (args) => [args.registrationId]),
  [noteUpdateName]: operation(updateInput, receive),
  'start-thread': operation(startInput, startThread),
  answer: operation(answerInput, answer, (args) => [args.threadId]),
  'edit-post': operation(editInput, editPost, (args) => [args.postId]),
  'delete-post': operation(deleteInput, deletePost, (args) => [args.postId]),
  thank: operation(thankInput, thank),
  solve: operation(solveInput, solve, (args) => [args.threadId]),
  support: operation(supportInput, support, (args) => [args.threadId]),
  'follow-thread': operation(followInput, followThread, (args) => [args.threadId]),
  'follow-topic': operation(followTopicInput, followTopic),
  'read-on': operation(readInput, readOn),
}
