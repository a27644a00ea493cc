import 'server-only'
import { ImapFlow } from 'imapflow'
import { largestMail } from './inbound'

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }
/** So many in one go; the next one takes the rest. */
const mostAtOnce = 50

/**
 * Gives each unread mail of a mailbox (`imaps://user:password@host/INBOX`) to `take`, oldest first, and marks it as read when
 * that is done. One that `take` fails at stays unread, is told of with `fault`, and is tried again; after a day, and where it
 * is too large, it is flagged and left to people. Two that read at once may both take one.
 */
export async function readMailbox(
  url: string,
  take: (raw: Buffer) => Promise<void>,
  now: Date,
  fault: (error: unknown) => void,
): Promise<number> {
  const client = clientFor(url)
  // What happens to the line between commands is told here too; the command that follows fails by itself.
  client.on('error', () => {})
  await client.connect()
  let taken = 0
  try {
    const lock = await client.getMailboxLock(decodeURIComponent(new URL(url).pathname.slice(1)) || 'INBOX')
    try {
      const unread = (await client.search({ seen: false, flagged: false }, { uid: true })) || []
      for (const uid of unread.slice(0, mostAtOnce)) {
        const mail = await client.fetchOne(String(uid), { size: true, internalDate: true }, { uid: true })
        if (!mail) continue
        const flag = async (...flags: string[]) => client.messageFlagsAdd(String(uid), flags, { uid: true })
        const whole = (mail.size ?? 0) <= largestMail && (await client.fetchOne(String(uid), { source: true }, { uid: true }))
        const source = whole ? whole.source : undefined
        if (!source) {
          await flag('\\Flagged')
          continue
        }
        try {
          await take(source)
          await flag('\\Seen')
          taken++
        } catch (error) {
          fault(error)
          if (now.getTime() - new Date(mail.internalDate ?? now).getTime() > 86_400_000) await flag('\\Flagged')
        }
      }
    } finally {
      lock.release()
    }
  } finally {
    await client.logout().catch(() => client.close())
  }
  return taken
}

function clientFor(url: string): ImapFlow {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url)
  const secure = protocol === 'imaps:'
  return new ImapFlow({
    host: hostname,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    // A mailbox beside this server, without TLS, has to be asked for: `?tls=none`.
    ...(searchParams.get('tls') === 'none' ? { doSTARTTLS: false } : !secure && { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    ...patience,
  })
}
