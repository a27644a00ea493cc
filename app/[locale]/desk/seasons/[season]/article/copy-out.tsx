import { buttonLook } from '@/app/_ui/button'
import { CopyButton } from '@/app/_ui/copy-button'
import type { Messages } from '@/lib/i18n'

/** `held`: somebody stands in it who has not agreed to. */
type Props = { held: boolean; html: string; markdown: string; docx: string; t: Messages['articles']['desk'] }

/** The text in the shapes in which it can be taken along to another place. */
export function CopyOut({ held, html, markdown, docx, t }: Props) {
  return (
    <section aria-labelledby="copy" className="grid gap-3">
      <div>
        <h2 id="copy" className="text-xl">
          {t.copy}
        </h2>
        <p className="text-muted">{held ? t.copyHeld : t.copyLead}</p>
      </div>
      {!held && (
        <div className="flex flex-wrap gap-2">
          <CopyButton text={html} word={t.copyHtml} done={t.copied} />
          <CopyButton text={markdown} word={t.copyMarkdown} done={t.copied} />
          <a href={docx} download className={buttonLook('plain')}>
            {t.docx}
          </a>
        </div>
      )}
    </section>
  )
}
