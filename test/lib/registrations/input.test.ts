import { expect, test } from 'vitest'
import { problemStrings } from '@/app/_ui/form-problems'
import { messages } from '@/lib/i18n'
import { newId } from '@/lib/ids'
import { registerColleagues, substituteInput } from '@/lib/registrations/input'

const missing = (answer: { error?: { issues: { path: PropertyKey[]; message: string }[] } }, field: string) =>
  answer.error?.issues.find(({ path }) => path.join('.') === field)?.message ?? ''

test('a colleague whose name is missing is asked for as a colleague', () => {
  const [id, email] = [newId(), 'bodil@odense.example']
  const asked = [
    missing(substituteInput.safeParse({ id, name: '', email }), 'name'),
    missing(substituteInput.safeParse({ id, name: 'B', email }), 'name'),
    missing(registerColleagues.safeParse({ meetingId: newId(), shownOre: 0, colleagues: [{ id, name: ' ', email }] }), 'colleagues.0.name'),
  ]
  for (const key of asked) {
    expect(problemStrings(messages('da')).problems[key]).toBe('Skriv kollegaens navn.')
    expect(problemStrings(messages('en')).problems[key]).toBe('Type your colleague’s name.')
  }
})
