import type { ReactNode } from 'react'

/** A part of a page under a hairline: its heading, and beside it at a desk, below it on a phone, what it holds. */
export const Part = ({ title, id, children }: { title: string; id?: string; children: ReactNode }) => (
  <section id={id} className="mt-7 border-t border-hairline pt-4 md:mt-10 md:grid md:grid-cols-[14rem_minmax(0,1fr)] md:gap-8">
    <h2>{title}</h2>
    <div className="mt-1.5 md:mt-0">{children}</div>
  </section>
)
