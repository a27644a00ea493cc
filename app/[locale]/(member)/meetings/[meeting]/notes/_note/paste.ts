import { kinds, type LineKind } from '@/lib/notes/line'

const headings: Record<string, LineKind> = { H1: 'h2', H2: 'h2', H3: 'h3', H4: 'h3', H5: 'h3', H6: 'h3' }
const blocks = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'TABLE',
  'TR',
  'SECTION',
  'ARTICLE',
  'BLOCKQUOTE',
  'PRE',
  'BODY',
  ...Object.keys(headings),
])

/**
 * Pasted HTML as lines: paragraphs that say what they are, with bold and links and nothing else. Word writes its lists as
 * paragraphs, with the bullets typed in and the level in the style.
 */
export function cleanPaste(html: string): string {
  // Word's bullets stand between these; as comments they would be lost among the text they belong to.
  const marked = html.replace(/<!(?:--)?\[if !supportLists\](?:--)?>([\s\S]*?)<!(?:--)?\[endif\](?:--)?>/g, (_, bullet: string) =>
    /^\s*\w{1,3}[.)]/.test(bullet.replace(/<[^>]*>/g, '')) ? '<i data-bullet="number"></i>' : '<i data-bullet></i>',
  )
  const { body } = new DOMParser().parseFromString(marked, 'text/html')
  for (const one of body.querySelectorAll('style, script, meta, link, title, xml, img')) one.remove()
  const out = document.createElement('div')
  walk(body, out, { kind: 'text', depth: 0 })
  for (const line of out.querySelectorAll('p')) if (!line.textContent?.trim()) line.remove()
  return out.innerHTML
}

type Where = { kind: LineKind; depth: number }

function walk(from: Element, out: Element, where: Where): void {
  let line: HTMLElement | undefined
  for (const node of from.childNodes) {
    if (node instanceof Element && blocks.has(node.tagName)) {
      line = undefined
      walk(node, out, within(node, where))
    } else if (node instanceof Element && node.querySelector([...blocks].join())) walk(node, out, where)
    else if (node instanceof Element && node.tagName === 'BR') line = undefined
    else if (node.nodeType === Node.TEXT_NODE || node instanceof Element) {
      if (!line && !node.textContent?.trim()) continue
      line ??= out.appendChild(lineOf(where))
      inline(node, line)
    }
  }
}

/** What lines are in an element of this sort, where it stands itself. */
function within(element: Element, where: Where): Where {
  const { tagName } = element
  const own = element instanceof HTMLElement && kinds.find((kind) => kind === element.dataset.kind)
  if (own) return { kind: own, depth: Number((element as HTMLElement).dataset.indent) || 0 }
  const word = /mso-list:[^;"]*level(\d)/.exec(element.getAttribute('style') ?? '')
  if (word) return { kind: element.querySelector('[data-bullet=number]') ? 'number' : 'bullet', depth: Number(word[1]) - 1 }
  const heading = headings[tagName]
  if (heading) return { kind: heading, depth: 0 }
  if (tagName === 'UL' || tagName === 'OL')
    return { kind: tagName === 'OL' ? 'number' : 'bullet', depth: where.kind === 'text' ? 0 : where.depth + 1 }
  return tagName === 'LI' && where.kind === 'text' ? { ...where, kind: 'bullet' } : where
}

function lineOf({ kind, depth }: Where): HTMLElement {
  const line = document.createElement('p')
  line.dataset.kind = kind
  if (depth > 0) line.dataset.indent = String(depth)
  return line
}

/** Text with what of it is bold or a link; where these begin and end is all that is kept of the tags. */
function inline(node: Node, into: Element): void {
  if (node.nodeType === Node.TEXT_NODE) {
    into.append((node.textContent ?? '').replace(/\s+/g, ' '))
    return
  }
  if (!(node instanceof HTMLElement) || 'bullet' in node.dataset) return
  const href = node.tagName === 'A' ? (node.getAttribute('href') ?? '') : ''
  const bold = node.tagName === 'B' || node.tagName === 'STRONG' || Number(node.style.fontWeight) >= 600 || node.style.fontWeight === 'bold'
  let target = into
  if (/^(https?|mailto):/i.test(href)) {
    const link = document.createElement('a')
    link.setAttribute('href', href)
    target = target.appendChild(link)
  }
  // Google Docs wraps all it copies in a <b> that is not bold.
  if (bold && node.style.fontWeight !== 'normal') target = target.appendChild(document.createElement('strong'))
  for (const child of node.childNodes) inline(child, target)
}
