import { notFound } from 'next/navigation'
import { placeholder } from '../locale'

export const generateStaticParams = () => [{ rest: [placeholder] }]

/** Whatever no page answers to. */
export default function Nowhere() {
  notFound()
}
