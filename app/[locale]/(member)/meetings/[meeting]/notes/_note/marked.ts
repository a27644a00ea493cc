import { type EditorState, Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Marked } from './commands'

/** Says under each marked line what it is, who sees to it and by when. */
export const marksShown = (said: (line: Marked) => string): Plugin => new Plugin({ props: { decorations: (state) => labels(state, said) } })

function labels({ doc }: EditorState, said: (line: Marked) => string): DecorationSet {
  const shown: Decoration[] = []
  doc.forEach((line, at) => {
    const { mark, owner, due } = line.attrs
    if (mark) shown.push(Decoration.node(at, at + line.nodeSize, { 'data-label': said({ mark, owner, due }) }))
  })
  return DecorationSet.create(doc, shown)
}
