import { MissingHere } from '@/app/_shell/missing'
import { QrCode } from '@/app/[locale]/(member)/registration/pass/qr-code'
import { PrintButton } from '@/app/[locale]/(public)/meetings/[meeting]/agenda/print-button'
import { env } from '@/lib/env'
import { fill, localePath, type Messages } from '@/lib/i18n'
import { longDate } from '@/lib/i18n/dates'
import type { GroupRound } from '@/lib/seatings/groups'
import { groupsPath } from '@/lib/seatings/my-groups'
import type { Attendee } from '@/lib/seatings/roster'
import { placeOf } from '@/lib/seatings/where'
import { placeholder } from '../../../../../../../locale'
import { seasonMetadata } from '../../../../open'
import { openGroups } from '../../../open'

type Props = { params: Promise<{ locale: string; season: string; meeting: string; what: string }> }

export const instant = false
export const generateStaticParams = () => [{ what: placeholder }]

export const generateMetadata = ({ params }: Props) => seasonMetadata(params, (t) => t.groups.title)

/** The groups on paper: a card for each table, a list for the door, or the poster with the code. */
export default async function Paper({ params }: Props) {
  const { what } = await params
  const { locale, t, season, groups, instead } = await openGroups(params, `/print/${what}`)
  if (!season || !groups) return instead
  if (what !== 'cards' && what !== 'lists' && what !== 'poster') return <MissingHere locale={locale} t={t} />
  const rounds = groups.published?.rounds ?? groups.draft ?? []
  const names = new Map(groups.roster.map((guest) => [guest.id, guest]))
  const words = t.groups.paper
  const address = (door?: boolean) => `${env().NEXTAUTH_URL}${localePath(locale, groupsPath(groups.slug, door))}`
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center gap-5 print:hidden">
        <a className="reach mr-auto" href={localePath(locale, `/desk/seasons/${season.slug}/groups/${groups.slug}`)}>
          {t.groups.wall.back}
        </a>
        <PrintButton word={words.print} />
      </div>
      <h1 className={what === 'lists' ? '' : 'sr-only'}>
        {what === 'poster' ? words.poster1 : `${words[what]}, ${longDate(locale, groups.startsAt)}`}
      </h1>
      {what === 'cards' && rounds.map((round) => <Cards key={round.id} {...{ round, names, t }} />)}
      {what === 'lists' && rounds.map((round) => <List key={round.id} {...{ round, names, t }} />)}
      {what === 'poster' && (
        <section className="grid justify-items-center gap-6 text-center">
          <p className="font-semibold font-serif text-6xl">{words.poster1}</p>
          <div className="w-72 print:w-96">
            <QrCode says={address(true)} label={words.qr} />
          </div>
          <p className="max-w-prose text-2xl">{words.scan}</p>
          <p className="break-all text-muted">{address()}</p>
        </section>
      )}
    </div>
  )
}

type RoundProps = { round: GroupRound; names: Map<string, Attendee>; t: Messages }

function Cards({ round, names, t }: RoundProps) {
  return (
    <>
      {round.tables.map((table) => (
        <section
          key={table.id}
          className="grid break-after-page content-start gap-4 rounded-md border border-hairline p-6 print:border-0 print:p-0"
        >
          <p className="text-muted text-xl">{round.title}</p>
          <p className="flex items-baseline gap-6 font-semibold font-serif">
            <span className="text-3xl">{t.groups.group}</span>
            <span className="text-[9rem] leading-none tabular-nums">{table.id}</span>
          </p>
          {placeOf(table) && <p className="text-2xl">{placeOf(table)}</p>}
          <ul className="text-xl">
            {table.people.map((id) => {
              const role = id === table.chair ? 'chair' : id === table.pen ? 'pen' : null
              return (
                <li key={id} className="border-hairline border-b py-2">
                  <strong>{names.get(id)?.name}</strong>
                  {role && ` (${t.groups.roles[role]})`}
                  <span className="block text-muted">{names.get(id)?.library}</span>
                </li>
              )
            })}
          </ul>
          {round.task && <p className="whitespace-pre-line text-lg">{round.task}</p>}
        </section>
      ))}
    </>
  )
}

function List({ round, names, t }: RoundProps) {
  const seats = round.tables
    .flatMap((table) => table.people.flatMap((id) => ({ guest: names.get(id), table })))
    .sort((a, b) => (a.guest?.name ?? '').localeCompare(b.guest?.name ?? '', 'da'))
  const words = t.groups.paper
  return (
    <section className="break-after-page">
      <h2>{round.title}</h2>
      <table className="mt-2 w-full text-left">
        <thead>
          <tr className="border-edge border-b">
            <th className="py-1.5">{words.name}</th>
            <th>{words.library}</th>
            <th>{t.groups.group}</th>
          </tr>
        </thead>
        <tbody>
          {seats.map(({ guest, table }) => (
            <tr key={`${guest?.id} ${table.id}`} className="border-hairline border-b">
              <td className="py-1.5 font-semibold">{guest?.name}</td>
              <td>{guest?.library}</td>
              <td>{[fill(t.groups.groupN, { n: table.id }), placeOf(table)].filter(Boolean).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
