import 'server-only'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { logFault } from '@/lib/errors'
import { readMailbox } from '@/lib/mail/imap'
import { readMail } from '@/lib/mail/inbound'
import { takeMail } from './by-mail'

/** Takes in what has come to this server's mailbox since; where none is set, nothing. */
export async function readInbox(now: Date): Promise<void> {
  const { IMAP_URL } = env()
  if (!IMAP_URL) return
  const handle = await db()
  await readMailbox(IMAP_URL, async (raw) => void (await takeMail(handle, await readMail(raw), now)), now, logFault)
}
