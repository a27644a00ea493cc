import type { Metadata } from 'next'
import { pageMetadata } from '@/app/_shell/page-metadata'
import { language } from '../../locale'
import { Legal } from '../_legal'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, t } = await language(params)
  return pageMetadata(locale, '/privacy', t.legal.privacy)
}

export default async function Privacy({ params }: Props) {
  const { t } = await language(params)
  return <Legal words={t.legal.privacy} />
}
