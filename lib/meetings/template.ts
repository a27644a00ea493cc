import type { Form, Side } from './published'

export type TemplateMeeting = {
  venue: string
  address: string
  directions: string
  capacity: number
  doors: string | null
  start: string
  end: string
  deadline: { daysBefore: number; time: string } | null
}

export type TemplateItem = {
  form: Form
  title: string
  speaker: string
  body: string
  prepare: string
  durationMin: number
  standing: boolean
  /** Set where the item belongs to one meeting only. */
  side: Side | null
}

/** What a new season starts from. */
export type Template = { intro: string; meetings: Record<Side, TemplateMeeting>; items: TemplateItem[] }

const day = { capacity: 70, doors: '09:30', start: '10:00', end: '15:30', deadline: { daysBefore: 14, time: '12:00' } }
const nowhere = { venue: '', address: '', directions: '' }
const item = (form: Form, title: string, durationMin: number, speaker = '', standing = true): TemplateItem => ({
  form,
  title,
  durationMin,
  speaker,
  body: '',
  prepare: '',
  standing,
  side: null,
})

/** Where there is no season to start from: the network's usual day, with the slots that KB and DBC Digital always have. */
export const builtIn: Template = {
  intro: '',
  meetings: { west: { ...nowhere, ...day }, east: { ...nowhere, ...day } },
  items: [
    item('welcome', 'Velkommen og dagens program', 10, 'Mødeleder, Det Kgl. Bibliotek'),
    item('talk', 'Nyt fra Overcentralen', 30, 'Det Kgl. Bibliotek'),
    item('talk', 'Nyt fra DBC Digital', 30, 'DBC Digital'),
    item('lunch', 'Frokost', 45, '', false),
    item('closing', 'Eventuelt, evaluering og næste møder', 15, 'Det Kgl. Bibliotek'),
  ],
}
