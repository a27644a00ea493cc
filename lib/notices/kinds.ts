/** What people can be told of; each can be left out. In the order of one's own page. */
export const noticeKinds = ['meetings', 'group', 'waitingList', 'threads', 'digest', 'promises'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Wall-clock times in Copenhagen, HH:MM; may reach over midnight. */
export type Quiet = { from: string; to: string }
