'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_ui/button'
import type { PhoneWords } from './network'

/** What Chromium hands a page that can be installed; not in TypeScript's own library. */
type InstallPrompt = Event & { prompt: () => Promise<{ outcome: 'accepted' | 'dismissed' }> }

const declined = 'install-declined'

/** Offers the home screen, at the foot of the page, until the person has answered: a button on Android, the way there on iOS. */
export function Install({ words }: { words: PhoneWords['install'] }) {
  const [way, setWay] = useState<InstallPrompt | 'ios' | null>(null)
  useEffect(() => {
    if (localStorage.getItem(declined) || isInstalled()) return
    if (isIos()) setWay('ios')
    const offered = (event: Event) => {
      event.preventDefault()
      setWay(event as InstallPrompt)
    }
    const installed = () => setWay(null)
    addEventListener('beforeinstallprompt', offered)
    addEventListener('appinstalled', installed)
    return () => {
      removeEventListener('beforeinstallprompt', offered)
      removeEventListener('appinstalled', installed)
    }
  }, [])
  if (!way) return null
  const answer = () => {
    localStorage.setItem(declined, '1')
    setWay(null)
  }
  const install = async () => {
    if (way === 'ios') return
    await way.prompt()
    answer()
  }
  return (
    <aside className="sheet grid gap-2 py-6 print:hidden">
      <p className="font-semibold font-serif">{words.title}</p>
      <p className="text-muted">{way === 'ios' ? words.ios : words.text}</p>
      <p className="-ml-4 flex flex-wrap gap-2 has-[button+button]:ml-0">
        {way !== 'ios' && (
          <Button look="plain" onClick={install}>
            {words.button}
          </Button>
        )}
        <Button look="quiet" onClick={answer}>
          {words.no}
        </Button>
      </p>
    </aside>
  )
}

/** An iPad calls itself a Macintosh, but no Macintosh is touched. */
export const isIos = () =>
  /iPhone|iPad/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)

/** Opened from the home screen. */
export const isInstalled = () => matchMedia('(display-mode: standalone)').matches
