import type { Form } from '@/lib/meetings/published'

/** The form of an item as a shape in the spine: one speaks, two answer each other, a table, gathering in, a pause. */
export function FormMark({ form }: { form: Form }) {
  return (
    <svg viewBox="0 0 24 24" className="size-6 shrink-0" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2">
      {shapes[form]}
    </svg>
  )
}

const dot = <circle cx="12" cy="12" r="5" fill="currentColor" stroke="none" />
const ring = <circle cx="12" cy="12" r="5" />
const line = <path d="M5 12h14" strokeLinecap="round" />

const shapes: Record<Form, React.ReactNode> = {
  welcome: ring,
  talk: dot,
  dialogue: (
    <>
      <circle cx="8.5" cy="12" r="4.5" fill="currentColor" stroke="none" />
      <circle cx="16" cy="12" r="4.5" />
    </>
  ),
  group: (
    <g fill="currentColor" stroke="none">
      <circle cx="12" cy="7" r="3.2" />
      <circle cx="6.5" cy="16" r="3.2" />
      <circle cx="17.5" cy="16" r="3.2" />
    </g>
  ),
  wrapup: <path d="M6 7l6 6 6-6M6 13l6 6 6-6" strokeLinecap="round" strokeLinejoin="round" />,
  break: line,
  lunch: <path d="M5 9.5h14M5 14.5h14" strokeLinecap="round" />,
  closing: ring,
}
