import { Prose } from '@/app/_ui/prose'
import type { Messages } from '@/lib/i18n'

/** A page of plain words under headings. */
export function Legal({ words }: { words: Messages['legal']['privacy'] }) {
  return (
    <main id="content" tabIndex={-1} className="sheet pt-6 md:pt-12">
      <h1>{words.title}</h1>
      {words.sections.map((section) => (
        <section key={section.title} className="mt-6 border-t border-hairline pt-4 md:grid md:grid-cols-[14rem_1fr] md:gap-8">
          <h2>{section.title}</h2>
          <Prose text={section.text.join('\n\n')} className="mt-1 md:mt-0" />
        </section>
      ))}
    </main>
  )
}
