import { toggleMark } from '@tiptap/pm/commands'
import type { Node } from '@tiptap/pm/model'
import type { Command, EditorState, TextSelection, Transaction } from '@tiptap/pm/state'
import { newId } from '@/lib/ids'
import { type Line, type LineKind, mostIndent } from '@/lib/notes/line'
import { boldType, linkType } from './schema'

const listed = (kind: LineKind): boolean => kind === 'bullet' || kind === 'number' || kind === 'check'

/** What the toolbar shows of the place where the cursor is. */
export type Place = { kind: LineKind; bold: boolean; href: string | null } & Marked

/** What a line is marked as, who sees to it, and by when. */
export type Marked = Pick<Line, 'mark' | 'owner' | 'due'>

export function placeOf({ selection, storedMarks }: EditorState): Place {
  const { $from } = selection
  const marks = storedMarks ?? $from.marks()
  const { kind, mark, owner, due } = $from.parent.attrs
  return {
    kind: kind ?? 'text',
    mark: mark ?? null,
    owner: owner ?? null,
    due: due ?? null,
    bold: boldType.isInSet(marks) !== undefined,
    href: linkType.isInSet($from.marks())?.attrs.href ?? null,
  }
}

/** Makes the lines that are selected into one kind; lines that are it already, into plain text again. */
export const setKind =
  (kind: LineKind): Command =>
  (state, dispatch) => {
    const to = state.selection.$from.parent.attrs.kind === kind ? 'text' : kind
    return changeLines(state, dispatch, (attrs) => ({ ...attrs, kind: to, indent: listed(to) ? attrs.indent : 0, done: false }))
  }

/** Moves list lines in (1) or out (-1). */
export const moveIn =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    if (!listed(state.selection.$from.parent.attrs.kind)) return false
    return changeLines(state, dispatch, (attrs) => ({ ...attrs, indent: Math.min(mostIndent, Math.max(0, Number(attrs.indent) + by)) }))
  }

/** Marks the lines that are selected, or takes the mark off; the id stays, so that what has become of it is known should it come back. */
export const setMark =
  (to: Marked): Command =>
  (state, dispatch) =>
    changeLines(state, dispatch, (attrs) => ({ ...attrs, ...to, id: attrs.id ?? newId() }))

export const toggleBold: Command = toggleMark(boldType)

/** Ticks a checklist's line, or takes the tick off. */
export const tick =
  (at: number): Command =>
  (state, dispatch) => {
    const line = state.doc.nodeAt(at)
    if (line?.attrs.kind !== 'check') return false
    dispatch?.(state.tr.setNodeAttribute(at, 'done', !line.attrs.done))
    return true
  }

/** Links what is selected, or puts the address in where nothing is; null takes the link off. */
export const setLink =
  (href: string | null): Command =>
  (state, dispatch) => {
    const { from, to, empty } = state.selection
    if (href === null) {
      const [start, end] = empty ? around(state) : [from, to]
      dispatch?.(state.tr.removeMark(start, end, linkType))
    } else if (empty) dispatch?.(state.tr.insert(from, state.schema.text(href, [linkType.create({ href })])))
    else dispatch?.(state.tr.addMark(from, to, linkType.create({ href })))
    return true
  }

/** A new line of the same kind; a marked line stays one, and an empty list line ends the list. */
export const splitLine: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  const line = $from.parent
  if (listed(line.attrs.kind) && line.content.size === 0)
    return changeLines(state, dispatch, (attrs) => ({ ...attrs, kind: 'text', indent: 0 }))
  const kind = listed(line.attrs.kind) ? line.attrs.kind : 'text'
  const fresh = { ...plain, kind, indent: listed(kind) ? line.attrs.indent : 0 }
  // At the very start, the line itself moves down, with what it is marked as.
  if ($from.parentOffset === 0 && line.content.size > 0 && $from.pos === $to.pos) {
    dispatch?.(state.tr.insert($from.before(), line.type.create(fresh)).scrollIntoView())
    return true
  }
  const tr = state.tr.delete($from.pos, $to.pos)
  tr.split($from.pos, 1, [{ type: line.type, attrs: fresh }])
  dispatch?.(tr.scrollIntoView())
  return true
}

/** At the start of a line that is no plain text, takes its kind away before it is joined to the one above. */
export const plainFirst: Command = (state, dispatch) => {
  const { $cursor } = state.selection as TextSelection
  if (!$cursor || $cursor.parentOffset > 0 || $cursor.parent.attrs.kind === 'text') return false
  return changeLines(state, dispatch, (attrs) => ({ ...attrs, kind: 'text', indent: 0, done: false }))
}

const plain = { kind: 'text', indent: 0, done: false, mark: null, id: null, owner: null, due: null }

function changeLines(
  state: EditorState,
  dispatch: ((tr: Transaction) => void) | undefined,
  change: (attrs: Node['attrs']) => Node['attrs'],
): boolean {
  const { tr } = state
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, at) => {
    if (!node.isTextblock) return true
    for (const [name, value] of Object.entries(change(node.attrs))) if (value !== node.attrs[name]) tr.setNodeAttribute(at, name, value)
    return false
  })
  dispatch?.(tr)
  return true
}

/** From where to where the link reaches that the cursor is in. */
function around({ selection: { $from } }: EditorState): [number, number] {
  const start = $from.start()
  const inLink: [number, number][] = []
  $from.parent.forEach((node, offset) => {
    if (linkType.isInSet(node.marks)) inLink.push([start + offset, start + offset + node.nodeSize])
  })
  return inLink.find(([from, to]) => from <= $from.pos && $from.pos <= to) ?? [$from.pos, $from.pos]
}
