'use client'
import type { DeskMeeting } from '@/lib/meetings/desk'
import type { Side } from '@/lib/meetings/published'
import { Ends } from './ends'

type Props = {
  meetings: DeskMeeting[]
  /** The minutes that what is typed and not saved adds to a meeting; negative where it takes some away. */
  added: (side: Side) => number
}

/** Warns, where an item is written, that a meeting would end late: that is for those who plan to decide. */
export function Over({ meetings, added }: Props) {
  const late = meetings.map((m) => ({ ...m, overMin: m.overMin + added(m.side) })).filter(({ overMin }) => overMin > 0)
  return <div className="border-waiting border-l-4 pl-3 empty:hidden">{late.length > 0 && <Ends meetings={late} />}</div>
}
