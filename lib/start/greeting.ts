import { cast } from '@/drizzle/seed/demo'
import type { Settings } from '@/lib/env'
import { fill, messages } from '@/lib/i18n'

/** What the demo says of itself when it starts: where it is, whom to be, and where the codes come. */
export function demoGreeting({ NEXTAUTH_URL, SMTP_URL }: Settings): string {
  const t = messages('da').start
  const widest = Math.max(...cast.map((person) => person.email.length))
  const people = cast.map((person) => {
    const part = person.role === 'facilitator' ? t.facilitator : t[person.standing]
    return `    ${person.email.padEnd(widest)}   ${person.name}, ${person.library} (${part})`
  })
  const codes = SMTP_URL ? t.codesByMail : fill(t.codesInMailbox, { address: new URL('/mailbox', NEXTAUTH_URL).href })
  return ['', `  ${t.demo}`, `  ${fill(t.address, { address: NEXTAUTH_URL })}`, '', `  ${t.cast}`, ...people, '', `  ${codes}`, ''].join(
    '\n',
  )
}

/** The one-time link for the first facilitator, as the log shows it. */
export function firstDoor({ NEXTAUTH_URL }: Settings, key: string): string {
  const link = new URL('/sign-in/first', NEXTAUTH_URL)
  link.searchParams.set('key', key)
  return `\n  ${messages('da').start.first}\n  ${link.href}\n`
}
