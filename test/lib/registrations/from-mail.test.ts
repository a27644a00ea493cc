import { expect, test } from 'vitest'
import { type FromMail, fromMail } from '@/lib/registrations/from-mail'
import { mails, setting } from './some-mails'

const read = (mail: string): FromMail => fromMail(mail, setting)
/** What is guessed of each, as value and where it was found; '?' where it is not sure. */
const guesses = (mail: string) =>
  read(mail).people.map((person) =>
    Object.fromEntries(
      Object.entries(person).flatMap(([key, found]) => (found ? [[key, `${found.value} · ${found.from}${found.sure ? '' : '?'}`]] : [])),
    ),
  )

test('a whole mail with its head: everything from where it stands', () => {
  expect(guesses(mails.withHead)).toEqual([
    {
      name: 'Karen Østergaard · signature',
      email: 'karen.oestergaard@herningbib.dk · sender',
      libraryId: 'Herning Bibliotekerne · domain',
      meetingId: 'west · text',
      diet: 'vegetar, glutenfrit · text',
    },
  ])
})

test('a signature in one line, with title, Danish letters and EAN', () => {
  expect(guesses(mails.signatureOnly)).toEqual([
    {
      name: 'Søren Bjørn-Æbelø · signature',
      email: 'sbae@soroebib.dk · signature',
      libraryId: 'Sorø Bibliotek · domain',
      meetingId: 'east · text',
      ean: '5798000400024 · text?',
    },
  ])
})

test('"vi kommer to fra": both, with the address on the one who writes and the wish on the one it names', () => {
  expect(guesses(mails.twoFrom)).toEqual([
    {
      name: 'Birgitte Holm Kjær · signature',
      email: 'bhk@viborgbib.dk · signature',
      libraryId: 'Viborg Bibliotekerne · domain',
      meetingId: 'west · text',
      diet: 'tåler ikke skaldyr · text',
    },
    { name: 'Åse Dam · text', libraryId: 'Viborg Bibliotekerne · domain', meetingId: 'west · text' },
  ])
})

test('"jeg selv og …": the one who writes is one of them, and a first name said again is nobody new', () => {
  const mail = 'Vi kommer to: jeg selv og Jan Bo Frost. Jan Bo er veganer.\n\nVenlig hilsen\nInger Sø\nHorsens Bibliotek'
  expect(read(mail).people.map(({ name, diet }) => [name?.value, diet?.value])).toEqual([
    ['Inger Sø', undefined],
    ['Jan Bo Frost', 'veganer'],
  ])
})

test('a colleague named with an address, and what she needs', () => {
  expect(guesses(mails.colleagueToo)).toEqual([
    {
      name: 'Lars Vejen · signature',
      email: 'lars.vejen@vejbib.dk · sender',
      libraryId: 'Vejen Kommunes Biblioteker · domain',
      meetingId: 'west · text',
    },
    {
      name: 'Gitte Friis · text',
      email: 'gitte.friis@vejbib.dk · text',
      libraryId: 'Vejen Kommunes Biblioteker · domain',
      meetingId: 'west · text',
      access: 'kørestol · text',
    },
  ])
})

test('a free-mail address says nothing of the library, and a first name is not a sure name', () => {
  expect(guesses(mails.freeMail)).toEqual([{ name: 'Pia K · sender', email: 'piak1962@gmail.com · sender' }])
})

test('forwarded by a colleague at KB: the mail below counts, with its bill', () => {
  expect(guesses(mails.forwardedByChief)).toEqual([
    {
      name: 'Henriette Lund Åkjær · signature',
      email: 'hla@odense.dk · sender',
      libraryId: 'Odense Bibliotekerne · signature',
      meetingId: 'west · text',
      ean: '5798006420155 · text',
      reference: 'HLA-22 · text',
    },
  ])
})

test('an answer to the invitation: what is quoted below does not count', () => {
  expect(guesses(mails.replyToInvitation)).toEqual([
    { name: 'Mikkel Ravn · signature', libraryId: 'Roskilde Bibliotekerne · signature', meetingId: 'east · text' },
  ])
})

test('sent on within a library: the one below, but nothing is sure', () => {
  expect(guesses(mails.withinLibrary)).toEqual([
    {
      name: 'Dorthe Yde · sender?',
      email: 'dyd@silkeborgbib.dk · sender?',
      libraryId: 'Silkeborg Bibliotekerne · domain?',
      meetingId: 'west · text?',
    },
  ])
})

test('one who registers others is not registered; each line keeps its own side, address and wish', () => {
  expect(guesses(mails.others)).toEqual([
    {
      name: 'Maja Lind · text',
      email: 'maja.lind@horsens.dk · text',
      libraryId: 'Horsens Kommunes Biblioteker · signature',
      meetingId: 'west · text',
    },
    {
      name: 'Tobias Krogh-Jensen · text',
      libraryId: 'Horsens Kommunes Biblioteker · signature',
      meetingId: 'east · text',
      diet: 'glutenfri · text',
    },
    { name: 'Eva Lø · text', libraryId: 'Horsens Kommunes Biblioteker · signature' },
  ])
})

test('English', () => {
  expect(guesses(mails.english)).toEqual([
    {
      name: 'Maria Silva · signature',
      email: 'maria.silva@dtu.dk · sender',
      libraryId: 'DTU Bibliotek · domain',
      meetingId: 'east · text',
      diet: 'allergic to peanuts · text',
    },
  ])
})

test('a CPR number is left out of everything, and said to have been there', () => {
  const found = read(mails.withCpr)
  expect(found.hadCpr).toBe(true)
  expect(JSON.stringify(found)).not.toMatch(/010250|1234/)
  expect(guesses(mails.withCpr)).toMatchObject([
    { name: 'Bent Ask · signature', libraryId: 'Læsø Bibliotek · domain', meetingId: 'west · text' },
  ])
  expect(read(mails.withHead).hadCpr).toBe(false)
})

test('who speaks of both meetings has not chosen one', () => {
  expect(guesses(mails.bothSides)).toEqual([{ name: 'Ulla Brix · signature', libraryId: 'Skanderborg Bibliotek · signature' }])
})

test('no library named, and an address that says nothing: it stays empty', () => {
  expect(guesses(mails.noLibrary)).toEqual([
    { name: 'Jens Peter Hansen · signature', email: 'jph@firma.example · signature', meetingId: 'east · text' },
  ])
})

test('filled in like a form, and denying an allergy', () => {
  expect(guesses(mails.labelled)).toEqual([
    {
      name: 'Inger Margrethe Sø · text',
      email: 'ims@rksk.dk · text',
      libraryId: 'Ringkøbing-Skjern Bibliotekerne · text',
      meetingId: 'west · text',
      ean: '5798005500018 · text',
      requisition: '4711 · text',
    },
  ])
})

test('somebody who cannot come is told from somebody who can', () => {
  expect(read(mails.cancels).cancels).toBe(true)
  expect(Object.values(mails).filter((mail) => read(mail).cancels)).toEqual([mails.cancels])
})

test('somebody we know is known by the address', () => {
  expect(guesses(mails.known)).toEqual([
    {
      name: 'Anna Skov · known',
      email: 'anna@aarhus.example · sender',
      libraryId: 'Aarhus Kommunes Biblioteker · known',
      meetingId: 'east · subject',
    },
  ])
})

test('two from an island that a neighbour serves: the one who is not named stands empty', () => {
  expect(guesses(mails.onFane)).toEqual([
    {
      name: 'Karl Åge Winther · signature',
      email: 'kaw@fanoe.dk · signature',
      libraryId: 'Esbjerg Kommunes Biblioteker · text',
      meetingId: 'west · text',
    },
    { libraryId: 'Esbjerg Kommunes Biblioteker · text', meetingId: 'west · text' },
  ])
})

test('a surname that is a town is no library; a municipality in the signature only suggests one', () => {
  expect(guesses(mails.surnameIsATown)).toEqual([
    { name: 'Mads Struer · signature', libraryId: 'Biblioteket i Thy · signature?', meetingId: 'west · text' },
  ])
})

test('nothing at all is one empty person, and nothing breaks', () => {
  expect(guesses(mails.rubbish)).toEqual([{}])
  expect(guesses('')).toEqual([{}])
})

test('a wish that may be anybody’s is given to nobody', () => {
  const mail = 'Vi kommer to: Ea Holm og Bo Dal.\nEn af os er veganer.\n\nHilsen Ea Holm'
  const found = read(mail)
  expect(found.loose).toEqual(['En af os er veganer.'])
  expect(found.people.map((person) => person.diet)).toEqual([null, null])
})
