import 'server-only'
import nodemailer, { type Transporter } from 'nodemailer'

/** A way to send mail over SMTP. Never waits long: a sweep that hangs would send a mail twice. */
export function smtp(url: string, from: string): Transporter {
  const address = new URL(url)
  const patience = { pool: 'true', maxConnections: '3', connectionTimeout: '10000', greetingTimeout: '10000', socketTimeout: '20000' }
  for (const [name, value] of Object.entries(patience)) if (!address.searchParams.has(name)) address.searchParams.set(name, value)
  return nodemailer.createTransport(address.href, { from })
}
