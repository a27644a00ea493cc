/** One mail of those that were pasted together. */
export type Letter = {
  from: { name: string; email: string } | null
  subject: string
  body: string
}

const field = /^\W{0,3}(fra|from|afsender|sendt|sent|dato|date|til|to|cc|emne|subject|prioritet|importance)\s*:\s*(.*)$/i
const sender = /^\W{0,3}(?:fra|from|afsender)\s*:\s*(.+)$/i
const wrote = /^(?:den|on)\s.*(?:skrev|wrote)\s*(.*?):?\s*$/i
const rule =
  /^[\s_*-]*(?:(?:videresendt|oprindelig|original|forwarded|start på videresendt|begin forwarded)[\s\S]*?(?:meddelelse|besked|message|mail))?[\s:_*-]*$/i

/** The mails that a pasted text holds, the newest first: a head, a reply's "Anna skrev:" or quoted lines begin another. */
export function lettersIn(text: string): Letter[] {
  const letters: (Letter & { quoted: boolean })[] = [{ from: null, subject: '', body: '', quoted: false }]
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const quoted = /^\s*>/.test(lines[i] ?? '')
    const line = (lines[i] ?? '').replace(/^[\s>]*>\s?/, '').trimEnd()
    const current = letters.at(-1) as (typeof letters)[number]
    const head = headAt(lines, i)
    if (head) {
      letters.push({ from: addressOf(head.from), subject: head.subject, body: '', quoted })
      i = head.end - 1
    } else if (wrote.test(line) && (line.includes('@') || /:\s*$/.test(line))) {
      letters.push({
        from: addressOf(line.replace(/^.*?(?:\d[.:]\d\d|\d{4}),?\s*(?:skrev\s*)?/i, '')),
        subject: '',
        body: '',
        quoted: true,
      })
    } else if (quoted && !current.quoted && current.body.trim()) {
      letters.push({ from: null, subject: '', body: `${line}\n`, quoted: true })
    } else if (!rule.test(line) || line.trim() === '' || /^--\s*$/.test(line)) current.body += `${line}\n`
  }
  return letters.filter(({ from, body }) => from || body.trim()).map(({ quoted: _, ...letter }) => letter)
}

/** The fields of a head that begins here: who sent it stands first, and another field soon follows. */
function headAt(lines: string[], at: number): { from: string; subject: string; end: number } | null {
  const plain = (i: number) => (lines[i] ?? '').replace(/^[\s>]*>\s?/, '')
  const first = sender.exec(plain(at))
  if (!first) return null
  let end = at + 1
  let subject = ''
  for (; end < lines.length; end++) {
    const [, name = '', value = ''] = field.exec(plain(end)) ?? []
    if (!name) break
    if (/emne|subject/i.test(name)) subject = value.trim()
  }
  const alone = end === at + 1
  return alone && !/@/.test(first[1] ?? '') ? null : { from: first[1] ?? '', subject, end }
}

/** "Skov, Anna (HERBIB) <anna@herning.dk>" as a name and an address. */
function addressOf(text: string): Letter['from'] {
  const email = emailsIn(text)[0] ?? ''
  const name = text
    .replace(/[<[(].*$/, '')
    .replace(email, '')
    .replace(/skrev|wrote|mailto:|["':]/gi, '')
    .trim()
  const [last, first, ...more] = name.split(/\s*,\s*/)
  const turned = first && more.length === 0 ? `${first} ${last}` : name
  return turned || email ? { name: turned, email: email.toLowerCase() } : null
}

/** Every mail address in a text. */
export const emailsIn = (text: string): string[] =>
  [...text.matchAll(/[\w.+æøåÆØÅ-]+@[\wæøåÆØÅ-]+(?:\.[\wæøåÆØÅ-]+)*\.[a-z]{2,}/g)].map(([email]) => email)
