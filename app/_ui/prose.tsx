import { Fragment } from 'react'

/** Plain text as it was typed: paragraphs where a line is left empty, its line breaks kept, bare addresses as links. */
export function Prose({ text, className = '' }: { text: string; className?: string }) {
  const paragraphs = text
    .trim()
    .split(/\n\s*\n/)
    .filter(Boolean)
  return (
    <div className={`grid max-w-[65ch] gap-2 print:max-w-none print:gap-1 ${className}`}>
      {paragraphs.map((paragraph, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place
        <p key={i} className="whitespace-pre-line">
          {linked(paragraph).map((part, j) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: so is a part of it
            <Fragment key={j}>{part.href ? <Outward href={part.href}>{part.text}</Outward> : part.text}</Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}

/** A link to somebody else's page, or to a mailbox. */
export const Outward = ({ href, children, className }: { href: string; children: React.ReactNode; className?: string }) => (
  <a href={href} rel="noopener noreferrer nofollow" className={className}>
    {children}
  </a>
)

/** A text in parts, those that are web or mail addresses with where they lead. A full stop or bracket after one is not part of it. */
export function linked(text: string): { text: string; href?: string }[] {
  const found = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'»])|([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/g
  const parts: { text: string; href?: string }[] = []
  let end = 0
  for (const match of text.matchAll(found)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index) })
    parts.push({ text: match[0], href: match[1] ?? `mailto:${match[0]}` })
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}
