import { inZone } from '@/lib/clock'
import { placeholder } from '../../../../../locale'
import { type SeasonProps, seasonMetadata } from '../../open'
import { RegistrationsFrame } from '../frame'
import { openRegistrations } from '../open'
import { TermsForm } from './form'

export const instant = false
export const generateStaticParams = () => [{ season: placeholder }]

export const generateMetadata = ({ params }: SeasonProps) => seasonMetadata(params, (t) => t.seats.terms.title)

/** What the season's seats cost, and when. */
export default async function SeasonTerms({ params }: SeasonProps) {
  const opened = await openRegistrations(params, '/terms')
  const { locale, t } = opened
  if (!opened.season) return opened.instead
  const { seasonId, terms } = opened.registrations
  return (
    <RegistrationsFrame season={opened.season} locale={locale} t={t} page="terms">
      <TermsForm
        seasonId={seasonId}
        now={{
          fee: amount(terms.feeOre),
          otherFee: amount(terms.otherFeeOre),
          opensAt: moment(terms.opensAt),
          publicFirstUntil: moment(terms.publicFirstUntil),
          moveUntil: moment(terms.moveUntil),
          offerHours: String(terms.offerHours),
        }}
      />
    </RegistrationsFrame>
  )
}

/** 500 or 512,50, as one types it. */
const amount = (ore: number): string => (ore % 100 === 0 ? String(ore / 100) : (ore / 100).toFixed(2).replace('.', ','))

/** As the browser's field for date and time takes it. */
function moment(at: Date | null): string {
  if (!at) return ''
  const { date, time } = inZone(at)
  return `${date}T${time}`
}
