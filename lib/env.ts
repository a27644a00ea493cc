import { createECDH } from 'node:crypto'
import { z } from 'zod'

const onOrOff = z
  .enum(['0', '1'])
  .default('0')
  .transform((v) => v === '1')

/** Short before the @: what is signed has to fit behind it (RFC 5321: 64 in all). */
const mailbox = /^[a-z0-9._-]{1,18}@[a-z0-9.-]+$/i

const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().default('.data'),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  NEXTAUTH_SECRET: z.string().min(32),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Netværk i lånesamarbejde <forbiblioteker@kb.dk>'),
  CRON_SECRET: z.string().min(16).optional(),
  BOUNCE_SECRET: z.string().min(16).optional(),
  REPLY_ADDRESS: z.string().regex(mailbox).optional(),
  INBOUND_SECRET: z.string().min(16).optional(),
  IMAP_URL: z.url({ protocol: /^imaps?$/ }).optional(),
  VAPID_PUBLIC_KEY: z.string().length(87).optional(),
  VAPID_PRIVATE_KEY: z.string().length(43).optional(),
  DEMO: onOrOff,
  TRUST_PROXY: onOrOff,
})

export type Settings = z.output<typeof settings>

const advice: Record<string, string> = {
  DATABASE_URL: 'DATABASE_URL must be a postgres:// address; leave it out to use the embedded database.',
  NEXTAUTH_URL: 'NEXTAUTH_URL must be the address people use, such as https://netvaerk.example.dk.',
  NEXTAUTH_SECRET: 'NEXTAUTH_SECRET must be at least 32 characters; `openssl rand -base64 32` makes one.',
  SMTP_URL: 'SMTP_URL must be an smtp:// or smtps:// address.',
  MAIL_FROM: 'MAIL_FROM must be a sender such as "Navn <post@example.dk>".',
  CRON_SECRET: 'CRON_SECRET must be at least 16 characters.',
  BOUNCE_SECRET: 'BOUNCE_SECRET must be at least 16 characters.',
  REPLY_ADDRESS: 'REPLY_ADDRESS must be a mailbox such as svar@netvaerk.example.dk, with at most 18 characters before the @.',
  INBOUND_SECRET: 'INBOUND_SECRET must be at least 16 characters.',
  IMAP_URL: 'IMAP_URL must be such as imaps://user:password@mail.example.dk/INBOX.',
  VAPID_PUBLIC_KEY: 'VAPID_PUBLIC_KEY must be a public key as `npx web-push generate-vapid-keys` makes it; or leave both out.',
  VAPID_PRIVATE_KEY: 'VAPID_PRIVATE_KEY must be a private key as `npx web-push generate-vapid-keys` makes it; or leave both out.',
  DEMO: 'DEMO must be 0 or 1.',
  TRUST_PROXY: 'TRUST_PROXY must be 0 or 1; 1 only behind a proxy that writes X-Forwarded-For itself.',
}

const noPair = 'VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY must be one pair; `npx web-push generate-vapid-keys` makes one. Or leave both out.'
const noMail = 'SMTP_URL is missing: without it nobody can be sent a sign-in code.'

/** Reads the settings. Returns one plain sentence for each that does not hold, or the settings. */
export function readSettings(env: Record<string, string | undefined>): { settings: Settings } | { problems: string[] } {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = settings.safeParse(filled)
  if (!read.success) {
    const names = new Set(read.error.issues.map((issue) => String(issue.path[0])))
    const problems = [...names].map((name) => advice[name] ?? `${name} is not valid.`)
    return { problems: filled.DEMO === '1' || filled.SMTP_URL ? problems : [...problems, noMail] }
  }
  if (!read.data.DEMO && !read.data.SMTP_URL) return { problems: [noMail] }
  if (!arePair(read.data.VAPID_PUBLIC_KEY, read.data.VAPID_PRIVATE_KEY)) return { problems: [noPair] }
  return { settings: read.data }
}

function arePair(publicKey = '', privateKey = ''): boolean {
  if (!publicKey || !privateKey) return publicKey === privateKey
  const pair = createECDH('prime256v1')
  try {
    pair.setPrivateKey(privateKey, 'base64url')
  } catch {
    return false
  }
  return pair.getPublicKey('base64url') === publicKey
}

let known: Settings | undefined

/** The settings of this process; throws where they do not hold. Read on first use, never at import. */
export function env(): Settings {
  if (!known) {
    const read = readSettings(process.env)
    if ('problems' in read) throw new Error(read.problems.join('\n'))
    known = read.settings
  }
  return known
}
