import { expect, test } from 'vitest'
import { csv } from '@/lib/exports/csv'
import type { Cell } from '@/lib/exports/table'

const one = (cell: Cell): string => csv({ name: 'x', columns: [], rows: [[cell]] }).slice('\ufeff\r\n'.length, -2)

test('Danish Excel’s own: a byte order mark, semicolons, CRLF after each line', () => {
  const columns = [
    { title: 'Navn', width: 10 },
    { title: 'Pris (kr.)', width: 10 },
  ]
  const rows = [
    ['Åse Bjørn', { ore: 51_205 }],
    ['Sofie "Fie" Dahl; Vejle', { ore: 50_000 }],
  ]
  expect(csv({ name: 'Deltagere', columns, rows })).toBe(
    '\ufeff"Navn";"Pris (kr.)"\r\n"Åse Bjørn";512,05\r\n"Sofie ""Fie"" Dahl; Vejle";500,00\r\n',
  )
  expect(Buffer.from(csv({ name: '', columns: [], rows: [] })).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
})

test.each(['=1+1', '+45 12', '-2', '@SUM(A1)', '\t=1+1', '\r=1+1', '\n=1+1'])('%j is no formula', (typed) => {
  expect(one(typed)).toBe(`"'${typed}"`)
  expect(one({ code: typed })).toBe(`"'${typed}"`)
})

test('an EAN number stays as it is, as do what looks like dates, powers and numbers with noughts before them', () => {
  expect(one({ code: '5799999000027' })).toBe('"=""5799999000027"""')
  expect(one({ code: '10-11' })).toBe('"=""10-11"""')
  expect(one({ code: '4E7702' })).toBe('"=""4E7702"""')
  expect(one({ code: '00123' })).toBe('"=""00123"""')
  expect(one({ code: 'FJERNLAAN' })).toBe('"FJERNLAAN"')
})

test('nobody gets out of such a text: its own quotes are doubled twice', () => {
  // What Excel reads is ="1""&HYPERLINK(""x"")", a text from end to end.
  expect(one({ code: '1"&HYPERLINK("x")' })).toBe('"=""1""""&HYPERLINK(""""x"""")"""')
})

test('numbers and nothing', () => {
  expect([one(3), one(2.5), one(null), one('')]).toEqual(['3', '2,5', '', '""'])
})
