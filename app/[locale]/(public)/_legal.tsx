import { Part } from '@/app/_ui/part'
import { Prose } from '@/app/_ui/prose'
import type { Messages } from '@/lib/i18n'

/** A page of plain words under headings. */
export function Legal({ words }: { words: Messages['legal']['privacy'] }) {
  return (
    <main id="content" tabIndex={-1} className="sheet pt-6 md:pt-12">
      <h1>{words.title}</h1>
      {words.sections.map((section) => (
        <Part key={section.title} title={section.title}>
          <Prose text={section.text.join('\n\n')} />
        </Part>
      ))}
    </main>
  )
}
