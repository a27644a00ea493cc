import { withoutCpr } from '@/lib/cpr'
import type { Service } from '@/lib/libraries/services'
import { emailsIn, type Letter, lettersIn } from './mail/chain'
import { type Clue, libraryClues, weigh } from './mail/library'
import { type MailMeeting, meetingIn } from './mail/meeting'
import { firstNameOf, nameOfAddress, nameOfSignature } from './mail/names'
import { type Parts, partsOf } from './mail/parts'
import { type Comer, comers } from './mail/people'
import { billIn, type Wish, wishesIn } from './mail/wishes'

/** Where in a mail, or from what else we know, something was found. */
export type Source = 'sender' | 'signature' | 'text' | 'subject' | 'address' | 'domain' | 'known'
/** `sure` is false for what the facilitator must look at before it counts. */
export type Found<T = string> = { value: T; from: Source; sure: boolean }

export type MailPerson = Record<
  'name' | 'email' | 'libraryId' | 'meetingId' | 'diet' | 'access' | 'ean' | 'reference' | 'requisition',
  Found | null
>

export type FromMail = {
  people: MailPerson[]
  /** A CPR number stood in it, and is left out of everything here. */
  hadCpr: boolean
  /** It reads as if somebody cannot come. */
  cancels: boolean
  /** Wishes of which one cannot tell whose they are. */
  loose: string[]
}

export type MailSetting = {
  services: Service[]
  meetings: MailMeeting[]
  people: { email: string; name: string | null; libraryId: string | null }[]
}

/**
 * What a mail from somebody who wants to come seems to say. Nothing here is decided: each thing says where it was found,
 * what is not sure says so, and what cannot be told is null.
 */
export function fromMail(pasted: string, setting: MailSetting): FromMail {
  const whole = pasted
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\t]/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/(.{1000}).*/g, '$1')
    .slice(0, 50_000)
  const clean = withoutCpr(whole)
  const { letter, parts, sure } = chosenLetter(clean, setting)
  const sender = senderOf(letter, parts, setting, sure)
  const meeting = meetingFrom(setting.meetings, letter, parts)
  const bill = billIn(`${parts.text}\n${parts.signature}`)
  const said = (value: string | null, certain = true): Found | null => (value ? { value, from: 'text', sure: sure && certain } : null)
  const shared = {
    libraryId: libraryFrom(setting, letter, parts, sender, sure),
    meetingId: meeting && { ...meeting, sure: meeting.sure && sure },
    ean: said(bill.ean?.value ?? null, bill.ean?.sure),
    reference: said(bill.reference),
    requisition: said(bill.requisition),
  }
  const people = comers(parts.text, sender.name?.value ?? null).map(
    (comer): MailPerson => ({ ...shared, ...who(comer, sender, setting, sure), ...own(comer, setting), diet: null, access: null }),
  )
  return { people, hadCpr: clean !== whole, cancels: cancels.test(parts.text), loose: give(wishesIn(parts.text), people) }
}

const cancels =
  /(?<!\p{L})(?:meld\p{L}*\s+(?:\p{L}+\s+){0,3}(?:fra|afbud)|afbud|afmeld\p{L}*|kan\s+(?:desværre\s+|alligevel\s+)*ikke\s+(?:komme|deltage|være\s+med)|cannot\s+(?:come|attend)|unable\s+to\s+attend)(?!\p{L})/iu

type Sender = { name: Found | null; email: Found | null }

/** The mail itself, not what it answers or was sent on with; where more than one may be meant, nothing is sure. */
function chosenLetter(text: string, { services }: MailSetting): { letter: Letter; parts: Parts; sure: boolean } {
  const hosts = services.filter((s) => s.sector === 'national').flatMap((s) => [...s.domains, (s.website ?? '').replace(/^www\./, '')])
  const written = lettersIn(text).filter((one) => one.body.trim())
  const theirs = written.filter(({ from }) => !from || !hosts.includes(domainOf(from.email)))
  const [first, ...older] = theirs.length > 0 ? theirs : written
  const letter = first ?? { from: null, subject: '', body: text }
  const parts = partsOf(letter.body)
  const next = older.find(({ from }) => from)
  if (!next || !sentOn.test(`${letter.subject}\n${parts.text}`)) return { letter, parts, sure: true }
  return { letter: next, parts: partsOf(next.body), sure: false }
}

const sentOn =
  /(?<!\p{L})(?:se\s+(?:mailen\s+)?(?:nedenfor|herunder)|videresend\p{L}*|nedenstående|sender\s+(?:lige\s+)?(?:den|denne)\s+videre|fyi|see\s+below|forward\p{L}*|^vs:|^fwd?:)/imu

function senderOf({ from }: Letter, { text, signature }: Parts, { people }: MailSetting, sure: boolean): Sender {
  const signed = nameOfSignature(signature)
  const labelled = /^\W*(?:navn|name)\s*:\s*(.+)$/im.exec(`${text}\n${signature}`)?.[1]?.trim()
  const below = emailsIn(`${signature}\n${text}`)
  const address = from?.email || below.find((one) => !isShared(one)) || below[0]
  const email = address
    ? {
        value: address.toLowerCase(),
        from: from?.email ? ('sender' as const) : below[0] && signature.includes(address) ? ('signature' as const) : ('text' as const),
        sure: sure && !isShared(address),
      }
    : null
  const known = people.find((person) => person.email === email?.value)?.name
  return { name: nameFrom({ labelled, known, head: from?.name, signed, address }, sure), email }
}

type Names = Record<'labelled' | 'known' | 'head' | 'address', string | null | undefined> & { signed: string | null }

function nameFrom({ labelled, known, head, signed, address }: Names, sure: boolean): Found | null {
  if (labelled) return { value: labelled, from: 'text', sure }
  if (known) return { value: known, from: 'known', sure }
  const full = (name: string | null | undefined): name is string => !!name && /\s/.test(name) && !/@|bibliotek|\d/i.test(name)
  // A first name below and a full one above agree, or they do not.
  if (full(signed)) return { value: signed, from: 'signature', sure: sure && (!full(head) || firstNameOf(head) === firstNameOf(signed)) }
  if (full(head)) return { value: head, from: 'sender', sure: sure && (!signed || firstNameOf(head) === signed) }
  const spelled = address ? nameOfAddress(address) : null
  if (spelled && (!signed || firstNameOf(spelled) === signed)) return { value: spelled, from: 'address', sure: false }
  return signed ? { value: signed, from: 'signature', sure: false } : null
}

function libraryFrom(
  { services, people }: MailSetting,
  letter: Letter,
  parts: Parts,
  { email, name }: Sender,
  sure: boolean,
): Found | null {
  const known = people.find((person) => person.email === email?.value)?.libraryId
  // A person's own name may be a town's.
  const without = (text: string) => (name ? text.replaceAll(name.value, '') : text)
  const clues: Clue[] = [
    ...(known ? [{ id: known, from: 'known' as const, weight: 5 }] : []),
    ...libraryClues(services, {
      text: without(parts.text),
      signature: without(parts.signature),
      subject: letter.subject,
      domain: email ? domainOf(email.value) : '',
    }),
  ]
  const best = weigh(clues)
  return best && { value: best.id, from: best.from, sure: best.sure && sure }
}

function meetingFrom(meetings: MailMeeting[], { subject }: Letter, { text }: Parts): Found | null {
  const own = meetingIn(meetings, text)
  if (own) return { value: own.id, from: 'text', sure: own.sure }
  const above = meetingIn(meetings, subject)
  return above && { value: above.id, from: 'subject', sure: above.sure }
}

/** Who one comer is: the sender, or a colleague whose address only stands where the mail gives it. */
function who(comer: Comer, sender: Sender, { people }: MailSetting, sure: boolean): Sender {
  if (comer.sender) return sender
  const { name, email } = comer
  const known = people.find((person) => person.email === email)
  return {
    name: name ? { value: name, from: 'text', sure: sure && comer.sure } : null,
    email: email ? { value: email, from: 'text', sure: sure && (!known?.name || known.name === name) } : null,
  }
}

/** What a comer's own line says beside the name. */
function own({ line }: Comer, { meetings }: MailSetting): Pick<Partial<MailPerson>, 'meetingId'> {
  const meeting = line ? meetingIn(meetings, line) : null
  return meeting ? { meetingId: { value: meeting.id, from: 'text', sure: meeting.sure } } : {}
}

/** Gives each wish to whom its sentence names, else to the only one there is; returns those that are nobody's. */
function give(wishes: Wish[], people: MailPerson[]): string[] {
  return wishes.flatMap(({ kind, value, sentence }) => {
    const named = people.filter(({ name }) => name && sentence.includes(firstNameOf(name.value)))
    const [whose] = named.length === 1 ? named : people.length === 1 ? people : []
    if (!whose) return [sentence.trim()]
    const before = whose[kind]?.value
    whose[kind] = { value: before ? `${before}, ${value}` : value, from: 'text', sure: true }
    return []
  })
}

const isShared = (email: string): boolean =>
  /^(?:info|bib|biblio\w*|hovedbib\w*|post|kontakt|mail|fjernl\w*|laan|lån|udlaan|ill|kultur\w*|voksen\w*|kb|for\w*biblioteker)[._-]?\w*@/i.test(
    email,
  )

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()
