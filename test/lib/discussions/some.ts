import { newId } from '@/lib/ids'

export const noon = new Date('2026-11-27T11:00:00Z')

/** What a phone sends to start a thread. */
export const threadOf = (title: string, topic = 'loans') => ({
  id: newId(),
  topic,
  title,
  body: 'Hvad gør I hos jer?',
  isProposal: false,
  at: noon,
})

/** What a phone sends to answer. */
export const answerOf = (threadId: string, body: string) => ({ id: newId(), threadId, body, at: noon })
