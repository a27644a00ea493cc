'use server'
import { refresh } from 'next/cache'
import { action } from '@/lib/auth/action'
import { fillInEan } from '@/lib/billing/ean'
import { eanInput, issueInput, issuerInput } from '@/lib/billing/input'
import { issueInvoices } from '@/lib/billing/issue'
import { saveIssuer } from '@/lib/billing/issuer'

export const issueAction = action('plan', issueInput, async ({ db, person, now }, { seasonId }) => {
  const { made } = await issueInvoices(db, person, seasonId, now)
  refresh()
  return { count: made.length, first: made[0]?.number ?? '', last: made.at(-1)?.number ?? '' }
})

export const fillInEanAction = action('plan', eanInput, async ({ db, person, now }, input) => {
  const count = await fillInEan(db, person, input, now)
  refresh()
  return count
})

export const saveIssuerAction = action('plan', issuerInput, async ({ db, person }, input) => {
  await saveIssuer(db, person, input)
  refresh()
})
