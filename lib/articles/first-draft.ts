import { fill, messages } from '@/lib/i18n'
import { longDate, weekdayAndDate } from '@/lib/i18n/dates'
import type { Form, PublishedItem, PublishedMaterial, PublishedSeason } from '@/lib/meetings/published'
import type { Line } from '@/lib/notes/line'
import { toMarkdown } from '@/lib/notes/markdown'
import type { Promised } from '@/lib/promises/read'
import type { ArticleText } from './input'

/** What stands in brackets is still to be written: an article is not published with it. */
export const unwritten = (text: string): string[] => [...text.matchAll(/\[\[([^\]]+)\]\]/g)].map(([, prompt = '']) => prompt)

/** A marked line, as much of it as goes into the minutes. */
type Agreed = Pick<Promised, 'text' | 'owner'>

/** What goes into the minutes: neither breaks nor lunch. */
const told = new Set<Form>(['talk', 'dialogue', 'group', 'wrapup', 'closing'])

/**
 * The minutes to begin with, in the shape of an article in For biblioteker: headline, lead, a subhead for each item, and the
 * files last. Of an item that both meetings' joint note tells of, that is what was said (`said`, by item); of any other it has
 * to be written, and where is marked. No participants are named but by what is written in the notes.
 */
export function firstDraft(season: PublishedSeason, promised: Agreed[] = [], said: Map<string, Line[]> = new Map()): ArticleText {
  const t = messages('da').articles.draft
  const [west, east] = [season.meetings.find((m) => m.side === 'west'), season.meetings.find((m) => m.side === 'east')]
  const items = (west ?? east)?.items.filter(({ form }) => told.has(form)) ?? []
  const only = season.meetings.flatMap(({ side, items: own }) =>
    own.filter(({ id, form }) => told.has(form) && !items.some((item) => item.id === id)).map((item) => ({ side, item })),
  )
  const elsewhere = (id: string) => east?.items.find((item) => item.id === id)
  const materials = [...season.meetings.flatMap((m) => [...m.materials, ...m.items.flatMap((item) => item.materials)])]
  const dates = west && east ? fill(t.dates, { west: weekdayAndDate('da', west.startsAt), east: longDate('da', east.startsAt) }) : ''
  const parts = [
    ...items.map((item) => about(item, said.get(item.id), elsewhere(item.id))),
    ...only.map(({ side, item }) => about(item, said.get(item.id), undefined, t.onlyIn[side])),
    agreedOf(promised),
    filesOf(materials),
  ]
  return {
    title: fill(t.title, { theme: season.theme }),
    lead: [dates, season.intro.split(/\n\s*\n/)[0]].filter(Boolean).join(' '),
    body: parts.filter(Boolean).join('\n\n'),
  }
}

function about(item: PublishedItem, lines: Line[] | undefined, east: PublishedItem | undefined, only = ''): string {
  const { notes, articles } = messages('da')
  const t = articles.draft
  const speakers = east && east.speaker !== item.speaker ? fill(t.speakers, { west: item.speaker, east: east.speaker }) : item.speaker
  const prompt = item.form === 'group' || item.form === 'dialogue' ? t.fromGroups : t.said
  const text = toMarkdown(lines ?? [], notes) || `[[${prompt}]]`
  return [`## ${item.title}${only}`, speakers && `*${speakers}*`, item.body, text].filter(Boolean).join('\n\n')
}

/** What was agreed; people by name only where they have said yes to that. */
function agreedOf(promised: Agreed[]): string {
  const t = messages('da').articles.draft
  if (promised.length === 0) return `${t.agreed}\n\n[[${t.writeAgreed}]]`
  const lines = promised.map(({ text, owner }) => `- ${text}${owner?.mayBeNamed ? ` (${owner.name})` : ''}`)
  return `${t.agreed}\n\n${lines.join('\n')}`
}

function filesOf(materials: PublishedMaterial[]): string {
  const unique = materials.filter((one, i) => materials.findIndex((other) => other.href === one.href) === i)
  if (unique.length === 0) return ''
  return [
    `## ${messages('da').articles.draft.materials}`,
    unique.map(({ title, href }) => `- [${title.replace(/[[\]]/g, '')}](${href})`).join('\n'),
  ].join('\n\n')
}
