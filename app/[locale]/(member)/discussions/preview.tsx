'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { formProblems, type ProblemStrings } from '@/app/_ui/form-problems'
import type { Messages } from '@/lib/i18n'
import { previewPost } from './actions'

type Props = { text: () => string; t: Messages['discussions']['composer']; strings: ProblemStrings }

/** Shows what is written as it will stand; made by the server, which makes the posts too. */
export function Preview({ text, t, strings }: Props) {
  const [shown, setShown] = useState<{ html: string } | { problem: string }>()
  const [looking, setLooking] = useState(false)
  const look = async () => {
    setLooking(true)
    const answer = await previewPost(null, { body: text().trim() }).catch(() => null)
    setLooking(false)
    if (answer?.ok) setShown({ html: answer.data })
    else setShown({ problem: answer ? (formProblems(answer, strings).all[0]?.text ?? '') : t.previewOffline })
  }
  return (
    <>
      <Button look="plain" onClick={look} disabled={looking}>
        {t.preview}
      </Button>
      <div role="status" className="w-full empty:hidden">
        {shown && 'problem' in shown && <p className="font-semibold text-wrong">{shown.problem}</p>}
        {shown && 'html' in shown && (
          <section aria-label={t.previewLabel} className="rounded-md border border-hairline bg-card p-3">
            <p className="text-[0.9rem] text-muted">{t.previewLabel}</p>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it is made, as the posts are */}
            <div lang="da" className="post-text" dangerouslySetInnerHTML={{ __html: shown.html }} />
            <Button look="quiet" onClick={() => setShown(undefined)} className="-ml-4">
              {t.previewClose}
            </Button>
          </section>
        )}
      </div>
    </>
  )
}
