'use client'
import { useMe } from '@/app/_shell/use-me'
import { buttonLook } from '@/app/_ui/button'

type Props = { href: string; look: 'plain' | 'primary'; word: string; mine: string }

/** The way to one's registration: who has a place on this phone need not be asked to register (`mine`). */
export function ToRegistration({ href, look, word, mine }: Props) {
  const placed = Boolean(useMe()?.meeting)
  return (
    <a className={buttonLook(placed ? 'plain' : look)} href={href}>
      {placed ? mine : word}
    </a>
  )
}
