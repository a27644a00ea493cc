import type { Metadata } from 'next'
import { language } from '../../../locale'
import { AnswerForm } from './answer-form'

export const instant = false

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ confirm?: string | string[]; stop?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.articles.subscribe.title, robots: { index: false }, referrer: 'no-referrer' }
}

/** Where the links in the minutes' mails lead: asks, and only the button does it, as mail programs open links by themselves. */
export default async function ArticleMail({ params, searchParams }: Props) {
  const { t } = await language(params)
  const { confirm, stop } = await searchParams
  const what = typeof confirm === 'string' ? 'confirm' : 'stop'
  const token = what === 'confirm' ? confirm : stop
  const words = t.articles.subscribe
  return (
    <main id="content" tabIndex={-1} className="sheet pt-6 md:pt-12">
      <AnswerForm what={what} token={typeof token === 'string' ? token : ''} t={{ ...words[what], badLink: words.badLink }} />
    </main>
  )
}
