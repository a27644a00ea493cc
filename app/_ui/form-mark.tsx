import type { ReactNode } from 'react'
import type { Form } from '@/lib/meetings/published'

// One voice, two that meet, some around a table, threads that are gathered; a sun that rises and one that sets.
const shapes: Record<Form, ReactNode> = {
  welcome: <path d="M5 16a7 7 0 0 1 14 0zM3 19.5h18" />,
  talk: <circle cx="12" cy="12" r="6" fill="currentColor" />,
  dialogue: (
    <>
      <circle cx="8.5" cy="12" r="5.5" />
      <circle cx="15.5" cy="12" r="5.5" />
    </>
  ),
  group: (
    <>
      <circle cx="12" cy="6.5" r="3" fill="currentColor" />
      <circle cx="6.5" cy="16" r="3" fill="currentColor" />
      <circle cx="17.5" cy="16" r="3" fill="currentColor" />
    </>
  ),
  wrapup: <path d="M4 5l8 8 8-8M12 5v15" />,
  break: <path d="M5 9h11v5a5 5 0 0 1-5 5h-1a5 5 0 0 1-5-5zM16 10.5h1.5a2.5 2.5 0 0 1 0 5H16M9 3.5v2.5M12.5 3.5v2.5" />,
  lunch: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <circle cx="12" cy="12" r="4.5" />
    </>
  ),
  closing: <path d="M5 8a7 7 0 0 0 14 0zM3 4.5h18" />,
}

/** An item's form as a shape in the spine; its name always stands in words beside it. */
export function FormMark({ form }: { form: Form }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className="size-5 fill-none stroke-current stroke-2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {shapes[form]}
    </svg>
  )
}
