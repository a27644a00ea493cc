import { db } from '@/lib/db/client'
import { fill } from '@/lib/i18n'
import { publishedContent } from '@/lib/meetings/read'
import { invitationParts } from '@/lib/registrations/invitation'
import { restDays } from '@/lib/registrations/invite'
import { placeholder } from '../../../../../locale'
import { type SeasonProps, seasonMetadata } from '../../open'
import { RegistrationsFrame } from '../frame'
import { openRegistrations } from '../open'
import { InviteForm } from './form'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export const generateMetadata = ({ params }: SeasonProps) => seasonMetadata(params, (t) => t.seats.invite.title)

/** The services nobody comes from yet, and the letter they can be sent. */
export default async function Invite({ params }: SeasonProps) {
  const opened = await openRegistrations(params, '/invite')
  const { locale, t } = opened
  if (!opened.season) return opened.instead
  const { invite } = t.seats
  const { seasonId, absent, terms, at } = opened.registrations
  const published = await publishedContent(await db(), seasonId)
  const letter = published && invitationParts('da', published, terms)
  const since = at.getTime() - restDays * 86_400_000
  return (
    <RegistrationsFrame season={opened.season} locale={locale} t={t} page="invite">
      <div className="grid max-w-prose gap-2">
        <h2 className="text-xl">{invite.title}</h2>
        <p className="text-muted">{absent.length > 0 ? invite.lead : invite.none}</p>
        {!letter && <p className="text-now">{t.refusals.publishFirst}</p>}
      </div>
      {absent.length > 0 && (
        <div className="grid gap-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start">
          {letter && (
            <section aria-labelledby="letter" className="grid gap-3 lg:sticky lg:top-4 lg:order-2">
              <h3 id="letter">{invite.preview}</h3>
              <div lang="da" className="grid gap-3 rounded-md border border-hairline bg-card p-4 sm:p-5">
                <p className="text-muted">{fill(invite.subject, { subject: letter.subject })}</p>
                <p className="font-semibold font-serif text-lg">{letter.title}</p>
                <p className="whitespace-pre-line">{letter.lead}</p>
                <p>
                  <a href={letter.button?.href}>{letter.button?.label}</a>
                </p>
                <p className="text-[0.95rem] text-muted">{letter.small}</p>
              </div>
            </section>
          )}
          <InviteForm
            seasonId={seasonId}
            canSend={letter !== null}
            services={absent.map((service) => ({
              ...service,
              recent: service.invitedAt !== null && service.invitedAt.getTime() > since,
            }))}
          />
        </div>
      )}
    </RegistrationsFrame>
  )
}
