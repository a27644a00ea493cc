import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export type Kept = { raw: Buffer; flags: Set<string>; at: Date }

/**
 * A mailbox on the wire, in as much of IMAP4rev1 (RFC 3501) as is used here: who does not sign in with the right password is
 * refused, and so is any command it does not know.
 */
export async function imapServer(mails: Kept[], password = 'hemmeligt') {
  const sockets = new Set<Socket>()
  const commands: string[] = []
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    let rest = ''
    let inside = false
    const say = (...lines: string[]) => socket.write(lines.map((line) => `${line}\r\n`).join(''))
    say('* OK ready')
    socket.on('data', (data) => {
      rest += data.toString('latin1')
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        obey(line)
      }
    })
    const obey = (line: string) => {
      const [, tag = '*', command = '', args = ''] = /^(\S+) (UID \S+|\S+) ?(.*)$/.exec(line) ?? []
      const name = command.toUpperCase()
      commands.push(name)
      const ok = (text = 'done') => say(`${tag} OK ${text}`)
      if (name === 'CAPABILITY') say('* CAPABILITY IMAP4rev1')
      else if (name === 'LOGIN') {
        inside = args.replaceAll('"', '') === `svar ${password}`
        return inside ? ok() : say(`${tag} NO wrong`)
      } else if (name === 'LOGOUT') {
        say('* BYE', `${tag} OK bye`)
        return socket.end()
      } else if (!inside) return say(`${tag} NO sign in first`)
      else if (name === 'LIST' || name === 'LSUB') say(`* ${name} () "/" "INBOX"`)
      else if (name === 'SELECT')
        say(`* ${mails.length} EXISTS`, '* FLAGS (\\Seen \\Flagged)', '* OK [UIDVALIDITY 1] x', `* OK [UIDNEXT ${mails.length + 1}] x`)
      else if (name === 'UID SEARCH') {
        const wanted = mails.flatMap(({ flags }, i) => (flags.has('\\Seen') || flags.has('\\Flagged') ? [] : [i + 1]))
        say(`* SEARCH ${wanted.join(' ')}`)
      } else if (name === 'UID FETCH') {
        const uid = Number.parseInt(args, 10)
        const mail = mails[uid - 1]
        if (!mail) return ok()
        const items = [`UID ${uid}`]
        if (/RFC822\.SIZE/i.test(args)) items.push(`RFC822.SIZE ${mail.raw.length}`)
        if (/INTERNALDATE/i.test(args)) items.push(`INTERNALDATE "${internal(mail.at)}"`)
        if (!/BODY\.PEEK\[\]/i.test(args)) say(`* ${uid} FETCH (${items.join(' ')})`)
        else {
          socket.write(`* ${uid} FETCH (${items.join(' ')} BODY[] {${mail.raw.length}}\r\n`)
          socket.write(mail.raw)
          socket.write(')\r\n')
        }
      } else if (name === 'UID STORE') {
        const [, flag = ''] = /\+FLAGS(?:\.SILENT)? \((\S+)\)/i.exec(args) ?? []
        mails[Number.parseInt(args, 10) - 1]?.flags.add(flag)
      } else if (!['NOOP', 'CLOSE', 'UNSELECT', 'CHECK'].includes(name)) return say(`${tag} BAD unknown`)
      ok(name === 'SELECT' ? '[READ-WRITE] done' : 'done')
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  onTestFinished(close)
  return { url: (secret = password) => `imap://svar:${secret}@127.0.0.1:${port}/INBOX?tls=none`, commands }
}

const internal = (at: Date): string => {
  const [, day, month, year, time] = /^\w+, (\d\d) (\w+) (\d+) (\S+)/.exec(at.toUTCString()) ?? []
  return `${day}-${month}-${year} ${time} +0000`
}
