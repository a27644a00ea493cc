import { expect, test } from 'vitest'
import { problemsOf } from '@/lib/auth/action'
import { profileInput } from '@/lib/people/input'

const problems = (sent: unknown) => {
  const read = profileInput.safeParse(sent)
  return read.error ? problemsOf(read.error) : null
}

test('all that is wrong is said at once', () => {
  expect(problems({ name: ' ', libraryId: '', librarySearch: '', organisation: '' })).toEqual({
    name: 'nameRequired',
    libraryId: 'chooseLibrary',
  })
})

test('one way of naming the library is enough', () => {
  for (const way of [{ libraryId: '0199a9a0-0000-7000-8000-000000000000' }, { librarySearch: 'Fanø' }, { organisation: 'Nota' }])
    expect(problems({ name: 'Eva Lind', libraryId: '', sector: '', ...way })).toBeNull()
})
