import type { Locale, Messages } from '@/lib/i18n'
import type { Letter } from '@/lib/mail/outbox'
import type { PushMessage } from '@/lib/push/input'

type Common = { language: Locale; t: Messages['reminders']['preview'] }

/** A message as a phone's locked screen shows it, more or less: each make does it in its own way. */
export function PushPreview({ push, language, t }: Common & { push: PushMessage }) {
  return (
    <figure className="grid gap-1">
      <figcaption className="text-muted">{t.push}</figcaption>
      <div lang={language} className="grid max-w-sm gap-0.5 rounded-2xl border border-hairline bg-card px-4 py-3 shadow-sm">
        <p className="flex justify-between gap-3 text-[0.85rem] text-muted">
          <span>{t.app}</span>
          <span>{t.now}</span>
        </p>
        <p className="font-semibold">{push.title}</p>
        <p>{push.body}</p>
        {push.actions && (
          <p className="mt-1 flex flex-wrap gap-x-5 font-semibold text-action">
            {push.actions.map(({ title }) => (
              <span key={title}>{title}</span>
            ))}
          </p>
        )}
      </div>
    </figure>
  )
}

/** The mail itself, in a frame that lets none of it out. */
export function MailPreview({ letter, language, t }: Common & { letter: Letter }) {
  return (
    <figure className="grid min-w-0 gap-1">
      <figcaption className="text-muted">
        {t.mail}. {t.subject}: <span lang={language}>{letter.subject}</span>
      </figcaption>
      <iframe
        title={`${t.mail}, ${t[language]}`}
        sandbox=""
        srcDoc={letter.html}
        className="h-96 w-full max-w-md rounded-md border border-hairline bg-card"
      />
    </figure>
  )
}
