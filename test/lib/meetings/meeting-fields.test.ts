import { expect, test } from 'vitest'
import { isMovedAlong, type MeetingFields, movedTo } from '@/lib/meetings/meeting-fields'

const fields: MeetingFields = {
  date: '2026-11-24',
  doors: '09:30',
  start: '10:00',
  end: '15:30',
  venue: '',
  address: '',
  directions: '',
  capacity: 70,
  deadlineDate: '2026-11-10',
  deadlineTime: '12:00',
}

const moved = (date: string, now = fields) => ({ ...now, ...movedTo(fields, now, date) })

test('the deadline moves by as many days as the meeting, either way, and back with it', () => {
  expect(moved('2026-12-08')).toMatchObject({ date: '2026-12-08', deadlineDate: '2026-11-24' })
  expect(moved('2026-10-20').deadlineDate).toBe('2026-10-06')
  expect(isMovedAlong(fields, moved('2026-12-08'))).toBe(true)
  expect(moved('2026-11-24', moved('2026-12-08'))).toEqual(fields)
})

test('a date that is typed digit by digit takes it nowhere', () => {
  const typed = ['', '0002-12-08', '0020-12-08', '0202-12-08', '2026-12-08', '202612-12-08', '2026-12-08'].reduce(
    (now, date) => moved(date, now),
    fields,
  )
  expect(typed).toMatchObject({ date: '2026-12-08', deadlineDate: '2026-11-24' })
})

test('a deadline that somebody has set or left out stays where it is', () => {
  expect(moved('2026-12-08', { ...fields, deadlineDate: '2026-11-12' }).deadlineDate).toBe('2026-11-12')
  const none = { ...fields, deadlineDate: '' }
  expect({ ...none, ...movedTo(none, none, '2026-12-08') }).toEqual({ ...none, date: '2026-12-08' })
  expect(isMovedAlong(fields, { ...fields, deadlineDate: '2026-11-12' })).toBe(false)
})
