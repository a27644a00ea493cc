import type { nowAndNext } from '@/lib/meetings/timetable'

/**
 * Sets the agenda to the time: which item is on, which is next, which have passed and fold, and what the line above
 * says. It works on the page itself and is called twice over: by a script that stands right after the agenda, so that
 * the first thing painted is already true, also of a copy that has lain on a phone for days; and by `Ticking`
 * thereafter. Because it travels to the page as its own source text it may use nothing from outside itself.
 */
export function paint(agenda: HTMLElement, now: number, whatIsOn: typeof nowAndNext, language: string): void {
  const begins = Date.parse(agenda.dataset.begins ?? '')
  const ends = Date.parse(agenda.dataset.ends ?? '')
  const rows = [...agenda.querySelectorAll<HTMLElement>('[data-start]')]
  const items = rows.map((row) => ({ startMin: Number(row.dataset.start), durationMin: Number(row.dataset.minutes) }))
  const phase = now < begins ? 'before' : now < ends ? 'during' : 'over'
  const { current, next } = whatIsOn({ startsAt: agenda.dataset.begins ?? '', items }, now)
  agenda.dataset.phase = phase

  rows.forEach((row, i) => {
    const passed = begins + ((items[i]?.startMin ?? 0) + (items[i]?.durationMin ?? 0)) * 60_000 <= now
    const when = phase !== 'during' ? phase : i === current ? 'now' : i === next ? 'next' : passed ? 'past' : 'later'
    if (row.dataset.when === when) return
    row.dataset.when = when
    if (when === 'now') row.setAttribute('aria-current', 'time')
    else row.removeAttribute('aria-current')
    const fold = row.querySelector('details')
    if (fold) fold.open = when !== 'past'
  })

  say('until', phase === 'before' ? until() : '')
  const on = phase === 'during' ? rows[current] : undefined
  const after = phase === 'during' ? rows[next] : undefined
  say('now', on?.dataset.title ?? '')
  say('now-until', on?.dataset.until ?? '')
  say('next', after?.dataset.title ?? '')
  say('next-at', after?.dataset.at ?? '')
  const running = agenda.querySelector<HTMLElement>('[data-line="running"]')
  if (running) running.hidden = phase !== 'during' || !!on || !!after

  function say(place: string, text: string) {
    const spot = agenda.querySelector<HTMLElement>(`[data-say="${place}"]`)
    if (!spot) return
    if (spot.textContent !== text) spot.textContent = text
    const line = spot.closest<HTMLElement>('[data-line]')
    if (line) line.hidden = text === ''
  }

  /** "i overmorgen", "om 25 minutter"; days are the days of the network's own zone. */
  function until(): string {
    const say = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
    const day = (ms: number) => Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(ms)) / 86_400_000
    const days = day(begins) - day(now)
    const minutes = Math.ceil((begins - now) / 60_000)
    return days > 0
      ? say.format(days, 'day')
      : minutes >= 120
        ? say.format(Math.floor(minutes / 60), 'hour')
        : say.format(minutes, 'minute')
  }
}
