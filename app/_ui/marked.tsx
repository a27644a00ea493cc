/** A text with its hits marked: what stands between the two signs. */
export function Marked({ text, marks: { begin, end } }: { text: string; marks: { begin: string; end: string } }) {
  return text.split(begin).map((part, i) => {
    const [hit, rest] = part.split(end)
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
    return rest === undefined ? part : [<mark key={i}>{hit}</mark>, rest]
  })
}
