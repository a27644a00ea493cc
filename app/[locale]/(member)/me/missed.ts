import { type NoticeKind, noticeKinds } from '@/lib/notices/kinds'

export type Chosen = Record<NoticeKind | 'push' | 'mail', boolean>

export type Missed = 'all' | 'push' | 'mail' | 'mailNoDevice' | 'waitingList' | 'meetings'

/** What somebody who chooses so is not told of, said before it happens; `devices` is how many of theirs receive. */
export function missedOf(chosen: Chosen, devices: number): Missed[] {
  const rings = chosen.push && devices > 0
  // Without a device that could ring, an offer of a seat comes as a mail all the same.
  const hears = chosen.mail || rings || (chosen.push && chosen.waitingList)
  if (!hears || noticeKinds.every((kind) => !chosen[kind])) return ['all']
  const missed: (Missed | false)[] = [
    !chosen.push && 'push',
    !chosen.mail && (devices > 0 ? 'mail' : 'mailNoDevice'),
    !chosen.waitingList && 'waitingList',
    !chosen.meetings && 'meetings',
  ]
  return missed.filter((one) => one !== false)
}
