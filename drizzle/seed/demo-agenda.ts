import type { Form } from '@/lib/meetings/published'

export type DemoItem = {
  form: Form
  title: string
  minutes: number
  speaker?: string
  eastSpeaker?: string
  body?: string
  prepare?: string
  standing?: boolean
  links?: { title: string; url: string }[]
}

/** A November agenda; invented, in the network's own manner. */
export const agenda: DemoItem[] = [
  {
    form: 'welcome',
    title: 'Velkommen og dagens program',
    minutes: 10,
    speaker: 'Mødeleder, Det Kgl. Bibliotek',
    body: 'Hvem er i lokalet? Siden sidst.',
    standing: true,
  },
  {
    form: 'talk',
    title: 'Nyt fra Overcentralen',
    minutes: 30,
    speaker: 'Det Kgl. Bibliotek',
    body: 'Fjernlån i tal for 3. kvartal, udenlandske lån, indkøb efter ønsker fra bibliotekerne, returnering og grønne sedler. Spørgsmål undervejs.',
    standing: true,
    links: [{ title: 'Overcentralens opgaver', url: 'https://www.kb.dk/' }],
  },
  {
    form: 'talk',
    title: 'Nyt fra DBC Digital',
    minutes: 30,
    speaker: 'DBC Digital',
    body: 'BOB, VIP og Netpunkt: hvad er ændret siden marts, og hvad er på vej? Bibliotek.dk set fra fjernlånsskranken.',
    standing: true,
    links: [{ title: 'Netpunkt', url: 'https://www.dbc.dk/' }],
  },
  { form: 'break', title: 'Kaffe, te og frugt', minutes: 15 },
  {
    form: 'talk',
    title: 'FBS 2.0 og fjernlån',
    minutes: 25,
    speaker: 'Superbruger fra et folkebibliotek',
    eastSpeaker: 'Superbruger fra et folkebibliotek på Sjælland',
    body: 'Hvad skal være ryddet op inden skiftet, hvad kan ikke bestilles i overgangsdagene, og hvem siger vi det til?',
  },
  {
    form: 'group',
    title: 'Tjekliste til overgangen',
    minutes: 35,
    speaker: 'Bordformænd',
    body: 'I grupper på 5–6: Hvilke fem ting skal være på plads i jeres fjernlån 14 dage før, på dagen og ugen efter? Skriv i gruppens delte ark. Vælg én ting, I vil sige højt.',
    prepare: 'Tag et eksempel med på en fjernlånssag, der gik skævt.',
  },
  { form: 'lunch', title: 'Frokost', minutes: 45 },
  {
    form: 'wrapup',
    title: 'Tjeklisterne på væggen',
    minutes: 20,
    speaker: 'Mødeleder',
    body: 'Hver gruppe fremlægger ét punkt (1 minut). Fælles udkast deles efter mødet.',
  },
  {
    form: 'talk',
    title: 'Artikler og ophavsret i praksis',
    minutes: 25,
    speaker: 'Det Kgl. Bibliotek',
    body: 'Hvad må vi sende, vise og udlevere, når låneren vil have en artikel eller et kapitel?',
  },
  {
    form: 'dialogue',
    title: 'Kørselsordningen: hvad virker, hvad driller?',
    minutes: 25,
    speaker: 'Alle',
    body: 'Tre runder à 7 minutter: pakning og køresedler, forsinkelser, bortkomne materialer. Én ordstyrer, én skriver.',
  },
  { form: 'break', title: 'Kaffe og kage', minutes: 15 },
  {
    form: 'group',
    title: 'Oplæring af nye kolleger',
    minutes: 25,
    speaker: 'Bordformænd',
    body: 'Hvad skal en ny medarbejder kunne i fjernlån efter én dag, én uge og én måned? Nye grupper på tværs af kommunestørrelse.',
  },
  { form: 'wrapup', title: 'Fra ideer til aftaler', minutes: 15, speaker: 'Mødeleder', body: 'Hvad tager vi med hjem, og hvem følger op?' },
  {
    form: 'closing',
    title: 'Eventuelt, evaluering og næste møder',
    minutes: 15,
    speaker: 'Det Kgl. Bibliotek',
    body: 'Tak for i dag, og kom godt hjem.',
    standing: true,
  },
]

/** The agenda of the meetings just held. */
export const heldAgenda: DemoItem[] = [
  {
    form: 'welcome',
    title: 'Velkommen og dagens program',
    minutes: 10,
    speaker: 'Mødeleder, Det Kgl. Bibliotek',
    body: 'Siden sidst.',
    standing: true,
  },
  {
    form: 'talk',
    title: 'Nyt fra Overcentralen',
    minutes: 40,
    speaker: 'Det Kgl. Bibliotek',
    body: 'Status på lån fra udlandet og på indkøb efter ønsker fra bibliotekerne.',
    standing: true,
  },
  { form: 'talk', title: 'Nyt fra DBC Digital', minutes: 40, speaker: 'DBC Digital', body: 'Nyt i BOB og VIP.', standing: true },
  { form: 'lunch', title: 'Frokost', minutes: 60 },
  { form: 'dialogue', title: 'Låneveje i VIP: hvor tit gennemgår I dem?', minutes: 45, speaker: 'Alle', body: 'To runder i plenum.' },
  {
    form: 'group',
    title: 'Hvor længe venter låneren?',
    minutes: 60,
    speaker: 'Bordformænd',
    body: 'Hvornår siger vi til, og hvordan siger vi det?',
  },
  { form: 'break', title: 'Kaffe og kage', minutes: 20 },
  { form: 'wrapup', title: 'Opsamling', minutes: 30, speaker: 'Mødeleder' },
  {
    form: 'closing',
    title: 'Eventuelt og næste møder',
    minutes: 25,
    speaker: 'Det Kgl. Bibliotek',
    body: 'Tak for i dag.',
    standing: true,
  },
]
