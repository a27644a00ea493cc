import type { Metadata } from 'next'
import { Missing } from '@/app/_shell/missing'
import { language, placeholder } from '../locale'

type Props = { params: Promise<{ locale: string }> }

export const generateStaticParams = () => [{ rest: [placeholder] }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await language(params)).t.shell.missing.title }
}

/** Whatever no page answers to. */
export default async function Nowhere({ params }: Props) {
  return <Missing {...(await language(params))} />
}
