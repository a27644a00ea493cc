import { readFileSync } from 'node:fs'
import type { Service } from '@/lib/libraries/services'
import type { MailSetting } from '@/lib/registrations/from-mail'

/** The country's services as they are seeded, each under its own name instead of an id. */
function services(): Service[] {
  const table = (name: string) => {
    const [head = '', ...lines] = readFileSync(`drizzle/seed/${name}.csv`, 'utf8').trim().split('\n')
    const names = head.split(',')
    return lines.map((line) => Object.fromEntries(line.split(',').map((value, i) => [names[i], value])) as Record<string, string>)
  }
  const of = (row: Record<string, string>, name: string, sector: Service['sector'], others: string[]): Service => ({
    id: name,
    name,
    sector,
    municipality: row.kommune ?? row.municipality ?? null,
    number: row.isil?.replace('DK-', '') ?? null,
    otherNames: others,
    serves: name === 'Esbjerg Kommunes Biblioteker' ? ['Fanø', '756300'] : [],
    side: row.side === 'west' ? 'west' : 'east',
    website: row.website ?? null,
    domains: name === 'Aarhus Kommunes Biblioteker' ? ['aarhus.example'] : [],
  })
  return [
    ...table('library-services')
      .filter((row) => !row.served_by_kommunekode)
      .map((row) => of(row, row.library_system ?? '', 'public', [row.site_name_2026_if_different ?? ''].filter(Boolean))),
    ...table('other-organisations').map((row) =>
      of(row, row.name ?? '', row.sector as Service['sector'], (row.other_names ?? '').split('|').filter(Boolean)),
    ),
  ]
}

export const setting: MailSetting = {
  services: services(),
  meetings: [
    { id: 'west', side: 'west', startsAt: new Date('2026-11-24T09:00:00Z'), address: 'Victor Albecks Vej 1, 8000 Aarhus C' },
    { id: 'east', side: 'east', startsAt: new Date('2026-11-26T09:00:00Z'), address: 'Oplyses ved tilmelding' },
  ],
  people: [{ email: 'anna@aarhus.example', name: 'Anna Skov', libraryId: 'Aarhus Kommunes Biblioteker' }],
}

export const mails = {
  withHead: `Fra: Karen Østergaard <karen.oestergaard@herningbib.dk>
Sendt: 3. september 2026 10:12
Til: forbiblioteker@kb.dk
Emne: Tilmelding til møde i Netværk i lånesamarbejde

Hej Mette

Jeg vil gerne tilmelde mig mødet i Aarhus den 24. november. Jeg er vegetar og skal have glutenfrit, og glæder mig.

Venlig hilsen

Karen Østergaard
Bibliotekar

Herning Bibliotekerne
Østergade 8, 7400 Herning
Tlf. 96 28 88 00`,

  signatureOnly: `Kære alle

Så er jeg klar igen til novembermødet (øst)!

Mange hilsner
Søren Bjørn-Æbelø | Teamkoordinator, fjernlån | Sorø Bibliotek | sbae@soroebib.dk | 57 87 03 00
EAN: 5798000400024`,

  twoFrom: `Hej Jonas

Vi kommer to fra Viborg: Birgitte Holm Kjær og Åse Dam. Vi ses i vest.
Birgitte tåler ikke skaldyr.

Kh Birgitte

Birgitte Holm Kjær
Viborg Bibliotekerne
bhk@viborgbib.dk`,

  colleagueToo: `Fra: Lars Vejen <lars.vejen@vejbib.dk>
Dato: 4. september 2026
Til: forbiblioteker@kb.dk

Hej

Jeg vil gerne deltage i mødet i vest sammen med min kollega Gitte Friis (gitte.friis@vejbib.dk).
Gitte bruger kørestol.

Med venlig hilsen
Lars Vejen
Vejen Kommunes Biblioteker`,

  freeMail: `From: Pia K <piak1962@gmail.com>
Sent: Monday
To: forbiblioteker@kb.dk
Subject: møde

Hej. Er der plads til mig på mødet? Jeg er med for første gang.
Hilsen Pia`,

  forwardedByChief: `Fra: Jonas Friis <jonas@kb.dk>
Sendt: 7. september 2026 08:01
Til: Mette Lund
Emne: VS: Tilmelding

Vil du tage den her?

/Jonas

Fra: Henriette Lund Åkjær <hla@odense.dk>
Sendt: 4. september 2026 14:40
Til: Jonas Friis
Emne: Tilmelding

Hej Jonas
Jeg melder mig hermed til mødet den 24/11. Vores EAN er 5798 0064 2015 5, reference: HLA-22.

Bedste hilsner
Henriette Lund Åkjær
Odense Bibliotekerne`,

  replyToInvitation: `Ja tak, jeg kommer den 26. november.

Venlig hilsen
Mikkel Ravn
Roskilde Bibliotekerne

Den tors. 3. sep. 2026 kl. 10.12 skrev Netværk i lånesamarbejde <forbiblioteker@kb.dk>:
> Kære bibliotek
> I er inviteret til møde i vest den 24. november og i øst den 26. november.
> Venlig hilsen
> Det Kgl. Bibliotek`,

  withinLibrary: `Fra: Lise Toft <lto@silkeborgbib.dk>
Sendt: 7. september 2026 08:01
Emne: VS: Netværksmøde

Se nedenfor. Kan I hjælpe hende?

Fra: Dorthe Yde <dyd@silkeborgbib.dk>
Sendt: 4. september 2026 14:40
Til: Lise Toft

Hej Lise, jeg vil gerne med til mødet i vest.
Dorthe Yde`,

  others: `Fra: Chefen, Ole <ole@horsens.dk>
Sendt: i dag
Emne: Tilmelding af medarbejdere

Hej

Jeg vil gerne tilmelde følgende:

- Maja Lind, maja.lind@horsens.dk, vest
- Tobias Krogh-Jensen, øst (glutenfri)
- Eva Lø

Vh
Ole Chefen
Horsens Bibliotek`,

  english: `From: Maria Silva <maria.silva@dtu.dk>
Sent: 4 September 2026
To: forbiblioteker@kb.dk
Subject: Registration

Dear all,
I would like to attend the meeting on 26 November. I am allergic to peanuts.

Kind regards,
Maria Silva
DTU Bibliotek`,

  withCpr: `Hej, jeg hedder Bent Ask fra Læsø. Mit cpr er 010250-1234, hvis I skal bruge det. Jeg kommer i vest.

Hilsen Bent Ask
bent@biblioteket.laesoe.dk`,

  bothSides: `Hej. Jeg kan ikke i vest den 24. november, så måske i øst?

Vh. Ulla Brix, Skanderborg Bibliotek`,

  noLibrary: `Hej
Jeg vil meget gerne deltage i østmødet.
Dbh
Jens Peter Hansen
jph@firma.example`,

  labelled: `Navn: Inger Margrethe Sø
Bibliotek: Ringkøbing-Skjern Bibliotekerne
Mail: ims@rksk.dk
Møde: Vest
EAN-nummer: 5798005500018
Rekvisition: 4711
Kost: ingen allergier`,

  cancels: `Hej Mette. Jeg må desværre melde afbud til mødet i vest.
Venlig hilsen
Anna Skov
anna@aarhus.example`,

  known: `Fra: anna@aarhus.example
Emne: Tilmelding øst

Jeg kommer gerne igen.`,

  onFane: `Hej, vi er to personer fra Fanø Bibliotek, der gerne vil til mødet i Jylland.
Venlig hilsen
Karl Åge Winther
kaw@fanoe.dk`,

  surnameIsATown: `Hej, jeg deltager i vest.

Med venlig hilsen
Mads Struer
Thisted Kommune`,

  rubbish: '   \n\n > \n--\n',
}
