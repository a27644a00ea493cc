import 'server-only'
import type { Transporter } from 'nodemailer'
import { type Db, db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { claimDue, giveUpHopeless, markFailed, markSent } from './outbox'
import { smtp } from './transport'

/**
 * A claimed mail is another sweeper's after a minute, counted from this sweep's `now`; a send gives up within 40 seconds.
 * So the last claim must come early, and the next sweep takes the rest.
 */
const claimingMs = 15_000
const atOnce = 3

/** Sends the mail that is due, each by one sweeper only. Returns how many were sent. */
export async function deliverDue(db: Db, transport: Transporter, now: Date): Promise<number> {
  await giveUpHopeless(db, now)
  const until = performance.now() + claimingMs
  let sent = 0
  const work = async () => {
    while (performance.now() < until) {
      const mail = await claimDue(db, now)
      if (!mail) return
      const { to, subject, text, html, attachments } = mail
      const headers = { 'Auto-Submitted': 'auto-generated', ...mail.headers }
      try {
        await transport.sendMail({ to, subject, text, html, attachments, headers, messageId: messageIdOf(mail) })
        await markSent(db, mail.id, now)
        sent++
      } catch (error) {
        await markFailed(db, mail, reasonOf(error), now)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return sent
}

/** The same at each try: who has been given it before a crash that kept us from noting that can drop the repeat. */
const messageIdOf = ({ id }: { id: string }): string => `<${id}@${new URL(env().NEXTAUTH_URL).hostname}>`

const shared = globalThis as unknown as { netvaerkTransport?: Transporter }

/** Sends what is due with this server's own database and SMTP; in a demo without SMTP the mail stays in the mailbox. */
export async function deliverDueMail(now: Date): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env()
  if (!SMTP_URL) return
  shared.netvaerkTransport ??= smtp(SMTP_URL, MAIL_FROM)
  await deliverDue(await db(), shared.netvaerkTransport, now)
}

/** What a failed try says, without anybody's address; `final` where the server refused the mail for good. */
function reasonOf(error: unknown): { reason: string; final: boolean } {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string }
  const said = (message ?? '').replace(/[^\s<>"'(]*@[^\s<>"')]*/g, '…').slice(0, 300)
  // 5xx to the mail itself is final; to our sign-in (535) it is a setting that somebody will mend.
  const aboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE'
  return { reason: [code, said].filter(Boolean).join(': '), final: aboutTheMail && (responseCode ?? 0) >= 500 }
}
