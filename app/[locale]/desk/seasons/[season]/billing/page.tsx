import { Live } from '@/app/_shell/live'
import { invoiceBasis } from '@/lib/billing/basis'
import { issuerOf } from '@/lib/billing/issuer'
import { invoicesOf } from '@/lib/billing/read'
import { db } from '@/lib/db/client'
import { kroner } from '@/lib/i18n/money'
import { placeholder } from '../../../../locale'
import { SeasonFrame } from '../frame'
import { openSeason, type SeasonProps, seasonMetadata } from '../open'
import { BasisTable } from './basis-table'
import { Downloads } from './downloads'
import { InvoiceList } from './invoice-list'
import { IssueBar } from './issue-bar'
import { IssuerForm } from './issuer-form'
import { MissingEans } from './missing-eans'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export const generateMetadata = ({ params }: SeasonProps) => seasonMetadata(params, (t) => t.billing.title)

/** What the season's seats bring in, the invoices made of it, and what one takes home for the accounts. */
export default async function SeasonBilling({ params }: SeasonProps) {
  const opened = await openSeason(params, '/billing')
  const { locale, t, season } = opened
  if (!season) return opened.instead
  const basis = await invoiceBasis(await db(), opened.person, season.id)
  const bills = await invoicesOf(await db(), opened.person, season.id)
  const issuer = await issuerOf(await db())
  const { count } = basis.ready
  const lacking = basis.services
    .filter((service) => service.lines.some((line) => line.missing.includes('ean')))
    .map(({ libraryId, library, knownEan }) => ({ libraryId, library, knownEan }))
  return (
    <SeasonFrame season={season} locale={locale} t={t}>
      <Live topics={[`registrations:${season.id}`]} />
      <p className="max-w-prose text-muted">{t.billing.lead}</p>
      <IssueBar
        seasonId={season.id}
        ready={{ count, sum: kroner(locale, basis.ready.sumOre) }}
        withoutEan={basis.withoutEan}
        hasIssuer={basis.hasIssuer}
        t={t.billing.issue}
      />
      <section aria-labelledby="basis" className="grid gap-3">
        <h2 id="basis" className="text-xl">
          {t.billing.basis.title}
        </h2>
        <BasisTable basis={basis} locale={locale} t={t} />
        <MissingEans seasonId={season.id} services={lacking} t={t.billing.ean} />
      </section>
      <InvoiceList bills={bills} seasonId={season.id} locale={locale} t={t.billing.invoices} />
      <section aria-labelledby="issuer" className="grid gap-3">
        <h2 id="issuer" className="text-xl">
          {t.billing.issuer.title}
        </h2>
        <IssuerForm issuer={issuer} t={t.billing.issuer} />
      </section>
      <Downloads season={season} locale={locale} t={t} />
    </SeasonFrame>
  )
}
