import type { ReactNode } from 'react'

/** What stands behind one line until it is wanted. */
export const Fold = ({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) => (
  <details open={open || undefined} className="group">
    <summary className="flex min-h-11 items-center gap-2 text-action underline underline-offset-4">
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 shrink-0 fill-none stroke-current stroke-2 group-open:rotate-90">
        <path d="M4 1.5 8.5 6 4 10.5" />
      </svg>
      {title}
    </summary>
    <div className="mt-1 mb-4 grid gap-4 border-l-2 border-hairline pl-4">{children}</div>
  </details>
)
