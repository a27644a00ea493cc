/** What a line is. One kind of element for all: to make a line a heading must not lose what another is typing in it. */
export const kinds = ['text', 'h2', 'h3', 'bullet', 'number', 'check'] as const
export type LineKind = (typeof kinds)[number]

/** What a line can be marked as. */
export const marks = ['decision', 'question', 'task'] as const
export type LineMark = (typeof marks)[number]

/** A stretch of a line. */
export type Run = { text: string; bold?: boolean; href?: string }

/** A line of a note. `id`, `owner` and `due` only where it is marked: the id stays with it, whatever becomes of its text. */
export type Line = {
  kind: LineKind
  indent: number
  done: boolean
  mark: LineMark | null
  id: string | null
  /** A person's id. */
  owner: string | null
  /** YYYY-MM-DD. */
  due: string | null
  runs: Run[]
}

/** Under this name the lines stand in the document. */
export const linesName = 'lines'
export const lineName = 'line'
export const mostIndent = 2

export const textOf = (line: Line): string => line.runs.map((run) => run.text).join('')

export const plainLine = (text: string, kind: LineKind = 'text'): Line => ({
  kind,
  indent: 0,
  done: false,
  mark: null,
  id: null,
  owner: null,
  due: null,
  runs: text ? [{ text }] : [],
})
