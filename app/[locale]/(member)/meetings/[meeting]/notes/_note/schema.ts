import { type Node, Schema } from '@tiptap/pm/model'
import { kinds, type LineKind, lineName, mostIndent } from '@/lib/notes/line'

const kindOf = (element: HTMLElement): LineKind => kinds.find((kind) => kind === element.dataset.kind) ?? 'text'

/** A note as the editor knows it: lines and nothing else, as in `lib/notes/line.ts`. */
export const schema = new Schema({
  nodes: {
    doc: { content: `${lineName}+` },
    [lineName]: {
      content: 'text*',
      // What is pasted into an empty line makes it what it was where it came from.
      defining: true,
      attrs: {
        kind: { default: 'text' },
        indent: { default: 0 },
        done: { default: false },
        mark: { default: null },
        id: { default: null },
        owner: { default: null },
        due: { default: null },
      },
      // What is pasted has been made into such paragraphs: `paste.ts`
      parseDOM: [
        {
          tag: 'p',
          getAttrs: (element) => ({
            kind: kindOf(element),
            indent: Math.min(mostIndent, Number(element.dataset.indent) || 0),
            done: element.dataset.done === 'true',
          }),
        },
      ],
      toDOM: (node: Node) => {
        const { kind, indent, done, mark } = node.attrs
        return [
          kind === 'h2' ? 'h3' : kind === 'h3' ? 'h4' : 'p',
          {
            'data-kind': kind,
            ...(indent > 0 && { 'data-indent': indent }),
            ...(kind === 'check' && { 'data-done': done }),
            ...(mark && { 'data-mark': mark }),
          },
          0,
        ]
      },
    },
    text: {},
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: (element) => ({ href: element.getAttribute('href') ?? '' }) }],
      toDOM: ({ attrs }) => ['a', { href: attrs.href, rel: 'noopener noreferrer nofollow' }, 0],
    },
    bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  },
})

export const boldType = schema.marks.bold as NonNullable<(typeof schema.marks)[string]>
export const linkType = schema.marks.link as NonNullable<(typeof schema.marks)[string]>
