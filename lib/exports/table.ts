/** `code`: digits and signs that are no number (an EAN number, a requisition) and must be shown as they are. */
export type Cell = string | number | null | { ore: number } | { code: string }

/** A list as a spreadsheet shows it, whatever the format. */
export type Table = {
  /** Of the file, without its extension. */
  name: string
  columns: { title: string /** In letters. */; width: number }[]
  rows: Cell[][]
}
