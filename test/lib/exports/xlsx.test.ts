import { expect, test } from 'vitest'
import { xlsx } from '@/lib/exports/xlsx'
import { sheetOf } from '@/test/support/xlsx'

test('an Excel file holds texts as texts and amounts as numbers', async () => {
  const columns = ['Navn', 'EAN-nummer', 'Rekvisition', 'Pris (kr.)', 'Nr.'].map((title) => ({ title, width: 12 }))
  const rows = [
    ['Åse <Bjørn> & "co"', { code: '5799999000027' }, { code: '00123' }, { ore: 51_205 }, 3],
    ['=1+1', null, { code: '@x' }, { ore: 0 }, null],
    ['klip\u0000\u0007\ud800pet', null, null, null, 1],
  ]
  expect(sheetOf(await xlsx({ name: 'Deltagere 2026-november', columns, rows }))).toEqual([
    ['Navn', 'EAN-nummer', 'Rekvisition', 'Pris (kr.)', 'Nr.'],
    ['Åse <Bjørn> & "co"', '5799999000027', '00123', 512.05, 3],
    ['=1+1', null, '@x', 0],
    ['klippet', null, null, null, 1],
  ])
})

test('a name that Excel takes for no sheet is made one', async () => {
  const name = 'Deltagere: [vest] 2026/11 med et navn, der er alt for langt'
  await expect(xlsx({ name, columns: [{ title: 'Navn', width: 10 }], rows: [] })).resolves.toBeInstanceOf(Buffer)
})
