import { expect, test } from 'vitest'
import { messages } from '@/lib/i18n'

/** Every message with its key, however deep it stands. */
const all = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : all(value, `${path}${key}.`),
  )

const places = (message: string) => [...message.matchAll(/\{\w+\}/g)].map(String).sort()

test('a closed registration promises no seat: the meeting may be full', () => {
  for (const { registration, refusals, front } of [messages('da'), messages('en')])
    for (const said of [registration.closedWrite, refusals.registrationClosed, front.register.late])
      expect(said).not.toMatch(/ledig plads|free seat|seat is free|får du den/i)
})

test('both languages say the same things, with the same places to fill', () => {
  const english = new Map(all(messages('en')))
  const danish = all(messages('da'))
  expect([...english.keys()].sort()).toEqual(danish.map(([key]) => key).sort())
  for (const [key, message] of danish) {
    expect(message, key).not.toBe('')
    expect(english.get(key), key).not.toBe('')
    expect(places(english.get(key) ?? ''), key).toEqual(places(message))
  }
})
