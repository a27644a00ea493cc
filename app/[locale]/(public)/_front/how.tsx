import type { Messages } from '@/lib/i18n'

/** What the network is, in four lines and a paragraph. */
export function How({ t }: { t: Messages }) {
  const { how, about } = t.front
  const points = [
    [how.twice, how.twiceText],
    [how.same, how.sameText],
    [how.forms, how.formsText],
    [how.after, how.afterText],
  ]
  return (
    <section className="mt-10 border-t border-hairline pt-5">
      <h2>{how.title}</h2>
      <p className="mt-2 max-w-[65ch]">{t.front.purpose}</p>
      <dl className="mt-4 grid gap-x-12 gap-y-4 md:grid-cols-2">
        {points.map(([term, text]) => (
          <div key={term}>
            <dt className="font-serif text-[1.1rem] font-semibold">{term}</dt>
            <dd className="max-w-[60ch]">{text}</dd>
          </div>
        ))}
      </dl>
      <h3 className="mt-6">{about.title}</h3>
      <p className="mt-1 max-w-[65ch]">{about.text}</p>
    </section>
  )
}
