import { fill, type Locale, localePath, messages } from '@/lib/i18n'
import { time } from '@/lib/i18n/dates'
import type { PushMessage } from '@/lib/push/input'
import { currentRound, groupsPath, keptAs, type MyGroups, type MyRound } from './my-groups'
import { whereIs } from './where'

/** What rings on the phone of somebody whose group it is, with all of it to stand there without a network. */
export function groupPush(locale: Locale, person: string, mine: MyGroups, now: Date): PushMessage {
  const t = messages(locale).groups
  const round = mine.rounds[currentRound(mine.rounds, now.getTime())]
  const path = localePath(locale, groupsPath(mine.meeting))
  const keep = { person, name: keptAs(mine.meeting), value: fitting(mine) }
  if (!round?.group) return { title: t.push.none, body: t.push.noneText, path, tag: `group:${mine.meeting}`, keep }
  return { title: titleOf(round, round.group, t), body: bodyOf(round, t, locale), path, tag: `group:${mine.meeting}`, keep }
}

type Words = ReturnType<typeof messages>['groups']

const titleOf = (round: MyRound, group: string, t: Words): string => `${fill(t.push.title, { n: group })} · ${whereIs(group, round, t)}`

function bodyOf(round: MyRound, t: Words, locale: Locale): string {
  const when = round.startsAt && round.endsAt && fill(t.push.when, { from: time(locale, round.startsAt), to: time(locale, round.endsAt) })
  const who = round.people.map((one) => (one.role ? `${one.name} (${t.roles[one.role]})` : one.name)).join(', ')
  return [[round.title, when].filter(Boolean).join(', '), who].filter(Boolean).join('\n')
}

/** A push service takes four kilobytes in all; what is in the message besides takes one. */
const room = 2700

/** As much as a push holds: first the tasks go, then, from the last round on, the others' names,
 * and at last whole rounds. Its callers' titles and rooms are short enough for one round to fit. */
export function fitting(mine: MyGroups): MyGroups {
  let fits = mine
  const size = () => new TextEncoder().encode(JSON.stringify(fits)).length
  const shorter = (round: MyRound) => ({ ...round, task: round.task.length > 120 ? `${round.task.slice(0, 119)}…` : round.task })
  if (size() > room) fits = { ...fits, rounds: fits.rounds.map(shorter) }
  if (size() > room) fits = { ...fits, rounds: fits.rounds.map((round) => ({ ...round, task: '' })) }
  for (let r = fits.rounds.length - 1; r >= 0 && size() > room; r--) {
    fits = { ...fits, rounds: fits.rounds.map((round, i) => (i === r ? { ...round, people: round.people.filter((p) => p.me) } : round)) }
  }
  // Then the page has the rest.
  while (size() > room && fits.rounds.length > 1) fits = { ...fits, rounds: fits.rounds.slice(0, -1) }
  return fits
}
