import 'server-only'
import writeXlsxFile, { type CellObject } from 'write-excel-file/node'
import { forXml } from '@/lib/text'
import type { Cell, Table } from './table'

/**
 * A table as an Excel file; the first row stays in sight. Text is text there, also where it looks like a formula; what XML
 * cannot hold is dropped, as Excel would refuse the whole file.
 */
export function xlsx({ name, columns, rows }: Table): Promise<Buffer> {
  const head = columns.map(({ title }): CellObject => ({ value: title, type: String, fontWeight: 'bold', wrap: true }))
  const sheet = {
    sheet: sheetName(name),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }
  return writeXlsxFile([head, ...rows.map((row) => row.map(cellOf))], sheet).toBuffer()
}

function cellOf(cell: Cell): CellObject | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'string') return { value: forXml(cell), type: String, wrap: true, alignVertical: 'top' }
  if ('ore' in cell) return { value: cell.ore / 100, type: Number, format: '#,##0.00', alignVertical: 'top' }
  // The format of text, so that Excel does not make a number of it when somebody edits the cell.
  return { value: forXml(cell.code), type: String, format: '@', alignVertical: 'top' }
}

/** Excel takes 31 letters, and not these signs. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
