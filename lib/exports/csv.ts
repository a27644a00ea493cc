import type { Cell, Table } from './table'

/**
 * A table that Danish Excel opens right at a double click: UTF-8 with a byte order mark, semicolons, CRLF, decimal comma.
 * Nothing that people have typed is taken for a formula.
 * Source: OWASP, "CSV Injection"; RFC 4180.
 */
export function csv({ columns, rows }: Table): string {
  const lines = [columns.map((column) => column.title), ...rows]
  return `\ufeff${lines.map((line) => `${line.map(field).join(';')}\r\n`).join('')}`
}

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if (typeof cell === 'string') return quoted(harmless(cell))
  if ('ore' in cell) return (cell.ore / 100).toFixed(2).replace('.', ',')
  // Excel makes 5,8E+12 of an EAN number and a date of "10-11", quoted or not; of a formula that is a text it makes nothing.
  return /^\d/.test(cell.code) ? quoted(`=${quoted(cell.code)}`) : quoted(harmless(cell.code))
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const harmless = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)
