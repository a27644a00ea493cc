import type { Messages } from '@/lib/i18n'

// Empty for React, which leaves what `paint` writes in it alone.
const Say = ({ what, className }: { what: string; className?: string }) => (
  <span data-say={what} className={className} suppressHydrationWarning>
    {''}
  </span>
)

/** How the day stands: how long till it begins, what is on and what is next, or that it is over. Filled in by `paint`. */
export function StatusLine({ t }: { t: Messages }) {
  return (
    <div className="my-4 hidden border-y border-hairline py-2.5 group-data-[phase]/agenda:block group-data-[phase=during]/agenda:border-now print:hidden!">
      <p data-line hidden suppressHydrationWarning>
        {t.agenda.begins} <Say what="until" className="font-semibold" />.
      </p>
      <p data-line hidden suppressHydrationWarning className="text-now">
        <span className="font-bold">{t.agenda.now}:</span> <Say what="now" className="font-semibold" />, <Say what="now-until" />
      </p>
      <p data-line hidden suppressHydrationWarning>
        {`${t.agenda.nextAt}\u00a0`}
        <Say what="next-at" className="tabular-nums" />: <Say what="next" />
      </p>
      <p data-line="running" hidden suppressHydrationWarning>
        {t.agenda.running}
      </p>
      <p className="hidden group-data-[phase=over]/agenda:block">{t.agenda.over}</p>
    </div>
  )
}
