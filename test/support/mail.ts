type Given = {
  from: string
  to: string
  text: string
  id?: string
  subject?: string
  headers?: Record<string, string>
  files?: { name: string; type: string; bytes: Uint8Array; cid?: string }[]
}

/** A mail as it travels, as a mail program would write it. */
export function rawMail({ from, to, text, id = '<1@mail.example>', subject = 'Re: Noget', headers = {}, files = [] }: Given): Buffer {
  const head = Object.entries({
    From: from,
    To: to,
    Subject: subject,
    'Message-ID': id,
    Date: 'Fri, 27 Nov 2026 12:00:00 +0100',
    'MIME-Version': '1.0',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`)
  const body = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', text.replaceAll('\n', '\r\n')]
  if (files.length === 0) return Buffer.from([...head, ...body].join('\r\n'))
  const kind = files.some(({ cid }) => cid) ? 'related' : 'mixed'
  const parts = files.flatMap(({ name, type, bytes, cid }) => [
    '--edge',
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: ${cid ? 'inline' : 'attachment'}; filename="${name}"`,
    ...(cid ? [`Content-ID: <${cid}>`] : []),
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(bytes).toString('base64'),
  ])
  return Buffer.from(
    [...head, `Content-Type: multipart/${kind}; boundary=edge`, '', '--edge', ...body, ...parts, '--edge--', ''].join('\r\n'),
  )
}
