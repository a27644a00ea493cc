import { expect, test } from 'vitest'
import { fold, type LibraryChoice, search } from '@/lib/libraries/search'

const choice = (name: string, more: Partial<LibraryChoice> = {}): LibraryChoice => ({
  id: name,
  name,
  sector: 'public',
  municipality: null,
  number: null,
  otherNames: [],
  serves: [],
  ...more,
})

const choices = [
  choice('Aarhus Kommunes Biblioteker', { municipality: 'Aarhus', number: '775100' }),
  choice('Esbjerg Kommunes Biblioteker', { municipality: 'Esbjerg', number: '756100', serves: ['Fanø', '756300'] }),
  choice('Høje-Taastrup Kommunes Biblioteker', { municipality: 'Høje-Taastrup', number: '716900' }),
  choice('HvidovreBibliotekerne', { municipality: 'Hvidovre', number: '716700' }),
  choice('Ærø Folkebibliotek', { municipality: 'Ærø', number: '749200' }),
  choice('Biblioteket i Thy', { municipality: 'Thisted', number: '778700' }),
  choice('Køge Bibliotekerne', { municipality: 'Køge', number: '725900' }),
  choice('Det Kgl. Bibliotek', { sector: 'national', municipality: 'Aarhus', otherNames: ['KB', 'Overcentralen'] }),
  choice('DBC Digital', { sector: 'supplier', municipality: 'Ballerup', otherNames: ['DBC'] }),
]

const first = (typed: string) => search(choices, typed)[0]?.name

test.each([
  ['Aarhus', 'Aarhus Kommunes Biblioteker'],
  ['Århus', 'Aarhus Kommunes Biblioteker'],
  ['århus bib', 'Aarhus Kommunes Biblioteker'],
  ['køge', 'Køge Bibliotekerne'],
  ['koge', 'Køge Bibliotekerne'],
  ['KOEGE', 'Køge Bibliotekerne'],
  ['ærø', 'Ærø Folkebibliotek'],
  ['aeroe', 'Ærø Folkebibliotek'],
  ['aero', 'Ærø Folkebibliotek'],
  ['hoeje tåstrup', 'Høje-Taastrup Kommunes Biblioteker'],
  ['Fanø', 'Esbjerg Kommunes Biblioteker'],
  ['fano', 'Esbjerg Kommunes Biblioteker'],
  ['thy', 'Biblioteket i Thy'],
  ['Thisted', 'Biblioteket i Thy'],
  ['hvidovre bib', 'HvidovreBibliotekerne'],
  ['kb', 'Det Kgl. Bibliotek'],
  ['overcentral', 'Det Kgl. Bibliotek'],
  ['dbc', 'DBC Digital'],
  ['775100', 'Aarhus Kommunes Biblioteker'],
  ['DK-775100', 'Aarhus Kommunes Biblioteker'],
  ['dk 775100', 'Aarhus Kommunes Biblioteker'],
  ['7751', 'Aarhus Kommunes Biblioteker'],
  ['756300', 'Esbjerg Kommunes Biblioteker'],
  ['756116', 'Esbjerg Kommunes Biblioteker'],
])('%s finds %s', (typed, name) => {
  expect(first(typed)).toBe(name)
})

test('nothing typed is everything; what nobody is called is nothing', () => {
  expect(search(choices, '  ')).toHaveLength(choices.length)
  expect(search(choices, 'Atlantis')).toEqual([])
  expect(search(choices, '799999')).toEqual([])
})

test('what is typed is text, never a pattern', () => {
  expect(search(choices, '.*')).toHaveLength(choices.length)
  expect(search(choices, '(')).toHaveLength(choices.length)
})

test('folding twice changes nothing more', () => {
  for (const { name } of choices) expect(fold(fold(name))).toBe(fold(name))
})
