import { strFromU8, unzipSync } from 'fflate'
import { elementsOf } from './xml'

/** The first sheet of an Excel file, row by row: a text there is a string, a number a number, an empty cell null. */
export function sheetOf(file: Uint8Array): (string | number | null)[][] {
  const parts = unzipSync(file)
  const read = (name: string) => elementsOf(strFromU8(parts[name] as Uint8Array))
  const texts = read('xl/sharedStrings.xml').filter(({ path }) => path.endsWith('}t'))
  const rows: (string | number | null)[][] = []
  let cell: Record<string, string> = {}
  for (const { path, attributes, text } of read('xl/worksheets/sheet1.xml')) {
    const name = path.split('}').at(-1)
    const row = rows.at(-1)
    if (name === 'row') rows.push([])
    if (name === 'f') throw new Error(`${cell.r} is a formula`)
    if (name === 'c') cell = attributes
    if (name !== 'v' || !row) continue
    while (row.length < (cell.r ?? '').charCodeAt(0) - 65) row.push(null)
    row.push(cell.t === 's' ? (texts[Number(text)]?.text ?? null) : Number(text))
  }
  return rows
}
