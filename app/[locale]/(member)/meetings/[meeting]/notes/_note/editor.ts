import { baseKeymap, chainCommands } from '@tiptap/pm/commands'
import { InputRule, inputRules } from '@tiptap/pm/inputrules'
import { keymap } from '@tiptap/pm/keymap'
import { type Command, EditorState } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import { redo, undo, yCursorPlugin, ySyncPlugin, yUndoPlugin } from '@tiptap/y-tiptap'
import type { Doc } from 'yjs'
import { type LineKind, linesName } from '@/lib/notes/line'
import { type Marked, moveIn, plainFirst, splitLine, tick, toggleBold } from './commands'
import { named, namesWithin } from './cursors'
import { marksShown } from './marked'
import { cleanPaste } from './paste'
import type { Presence } from './presence'
import { schema } from './schema'

type Options = {
  doc: Doc
  presence: Presence
  label: string
  moved: (state: EditorState) => void
  /** What is said under a marked line. */
  said: (line: Marked) => string
}

/** The editor of a note, in an element; whatever is written goes into the document. */
export function editNote(element: HTMLElement, { doc, presence, label, moved, said }: Options): EditorView {
  return new EditorView(element, {
    state: EditorState.create({
      schema,
      plugins: [
        ySyncPlugin(doc.getXmlFragment(linesName)),
        yCursorPlugin(presence as never, { cursorBuilder: named }),
        namesWithin,
        marksShown(said),
        yUndoPlugin(),
        inputRules({ rules }),
        keymap({
          Enter: splitLine,
          Backspace: chainCommands(plainFirst, baseKeymap.Backspace as Command),
          Tab: moveIn(1),
          'Shift-Tab': moveIn(-1),
          'Mod-b': toggleBold,
          'Mod-z': undo,
          'Mod-y': redo,
          'Mod-Shift-z': redo,
        }),
        keymap(baseKeymap),
      ],
    }),
    attributes: { 'aria-label': label, 'aria-multiline': 'true', role: 'textbox', class: 'note-text', lang: 'da', spellcheck: 'true' },
    transformPastedHTML: cleanPaste,
    handleClickOn: (view, _at, node, nodeAt, event) => isOnBox(event, node.attrs.kind) && tick(nodeAt)(view.state, view.dispatch),
    // The document is filled in while the view is still being made, so it is only known as `this`.
    dispatchTransaction(this: EditorView, tr) {
      this.updateState(this.state.apply(tr))
      moved(this.state)
    },
  })
}

/** A checklist's boxes are drawn left of its lines. */
function isOnBox(event: MouseEvent, kind: LineKind): boolean {
  const line = (event.target as Element).closest?.('[data-kind]')
  return kind === 'check' && line !== null && event.clientX < line.getBoundingClientRect().left + 36
}

/** "- ", "1. " and "[] " at the start of a line, "# " too: what people type who know them. */
const rules = (
  [
    [/^\s*[-*•]\s$/, 'bullet'],
    [/^\s*1[.)]\s$/, 'number'],
    [/^\s*\[ ?\]\s$/, 'check'],
    [/^#\s$/, 'h2'],
    [/^##\s$/, 'h3'],
  ] as [RegExp, LineKind][]
).map(
  ([pattern, kind]) =>
    new InputRule(pattern, (state, _match, start, end) => {
      const at = state.doc.resolve(start).before()
      return state.tr.delete(start, end).setNodeAttribute(at, 'kind', kind)
    }),
)
