import type { ReactNode } from 'react'

/** What it costs, in figures that one sees, and why. */
export const PriceBox = ({ title, sum, children }: { title: string; sum: string; children: ReactNode }) => (
  <section className="border-l-4 border-action pl-4" aria-live="polite">
    <p>
      <span className="text-muted">{title}: </span>
      <strong className="font-serif text-[1.35rem] font-semibold">{sum}</strong>
    </p>
    {children}
  </section>
)
