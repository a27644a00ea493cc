import type { Metadata } from 'next'
import { Missing } from '@/app/_shell/missing'
import { fill } from '@/lib/i18n'
import { placeholder } from '../../../../../../../../locale'
import { Framed } from '../../../../_note/framed'
import { History } from '../../../../_note/history'
import { type GroupParams, noteGroup } from '../../../../note-group'

export const instant = false
export const generateStaticParams = () => [{ meeting: placeholder, round: placeholder, group: placeholder }]

type Props = GroupParams & { searchParams: Promise<{ at?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t, meeting } = await noteGroup(params)
  return { title: meeting ? `${t.notes.history.title}: ${fill(t.notes.group.title, { n: (await params).group })}` : t.shell.missing.title }
}

/** Who wrote what in a group's note, and how it was at earlier times. */
export default async function GroupHistory({ params, searchParams }: Props) {
  const { locale, t, meeting, path, group, room } = await noteGroup(params)
  if (!meeting) return <Missing locale={locale} t={t} />
  const { at } = await searchParams
  return (
    <Framed {...{ locale, t, meeting }} path={`${path}/history`}>
      {(person) => (
        <History
          {...{ locale, t, person, room, at }}
          title={fill(t.notes.group.title, { n: group })}
          note={path}
          path={`${path}/history`}
        />
      )}
    </Framed>
  )
}
