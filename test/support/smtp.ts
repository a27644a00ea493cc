import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

export type Received = { to: string[]; raw: string }

/** A real SMTP server that keeps what it gets; `refuse` says no to a recipient with a code, or lets it pass. */
export async function smtpServer(refuse: (address: string) => number | undefined = () => undefined) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const responseCode = refuse(address)
      done(responseCode ? Object.assign(new Error(`no thanks, <${address}>`), { responseCode }) : null)
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push({ to: envelope.rcptTo.map((r) => r.address), raw: Buffer.concat(chunks).toString() })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  let open = true
  const close = async () => {
    if (!open) return
    open = false
    await new Promise<void>((resolve) => server.close(resolve))
  }
  onTestFinished(close)
  return { url: `smtp://127.0.0.1:${port}`, received, close }
}
