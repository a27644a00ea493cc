import { Part } from '@/app/_ui/part'
import type { Messages } from '@/lib/i18n'

/** What the network is, in six short answers. */
export function How({ t }: { t: Messages }) {
  const { how } = t.front
  return (
    <Part title={how.title}>
      <dl className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
        {how.points.map(({ term, text }) => (
          <div key={term}>
            <dt className="font-serif text-[1.1rem] font-semibold">{term}</dt>
            <dd className="max-w-[60ch]">{text}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}
