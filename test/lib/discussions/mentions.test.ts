import { expect, test } from 'vitest'
import { mentionsIn, type Nameable } from '@/lib/discussions/mentions'

const person = (name: string): Nameable => ({ kind: 'person', id: name, name })
const known = [
  person('Anna Skov'),
  person('Anna'),
  person('Bo Holm'),
  { kind: 'library' as const, id: 'kbh', name: 'Københavns Biblioteker' },
]
const names = (text: string) => mentionsIn(text, known).map(({ name }) => name)

test('names after an @ are found, whatever the case, the longest first', () => {
  expect(names('Hej @anna skov, og @BO HOLM!')).toEqual(['Anna Skov', 'Bo Holm'])
  expect(names('Spørg @Anna')).toEqual(['Anna'])
  expect(names('@Københavns Biblioteker ved det, og @tovholder')).toEqual(['Københavns Biblioteker', 'tovholder'])
})

test('an address, a longer word and a bare @ name nobody', () => {
  expect(names('skriv til bo@Anna.dk eller x@Bo Holm')).toEqual([])
  expect(names('@Annas kollega')).toEqual([])
  expect(names('vi ses @ mødet')).toEqual([])
})

test('two people of one name are both meant', () => {
  const both = [
    { kind: 'person' as const, id: '1', name: 'Jens Vig' },
    { kind: 'person' as const, id: '2', name: 'Jens Vig' },
  ]
  expect(mentionsIn('@Jens Vig', both).map(({ id }) => id)).toEqual(['1', '2'])
})
