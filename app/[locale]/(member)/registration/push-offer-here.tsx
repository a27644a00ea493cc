'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { PushSwitch, type PushWords } from '../me/push-switch'
import { usePushHere } from '../me/use-push-here'

type Props = {
  personId: string
  publicKey: string
  listed: string
  t: PushWords & { offer: Record<'title' | 'why' | 'no', string> }
  refusals: Record<string, string>
}

const declined = 'push-declined'

/** Two taps to messages on this phone, or on iOS the way there; nothing where they are on, cannot be, or are not wanted. */
export function PushOfferHere({ personId, publicKey, listed, t, refusals }: Props) {
  const here = usePushHere(personId, publicKey, listed)
  const [wanted, setWanted] = useState(false)
  const [began, setBegan] = useState(false)
  useEffect(() => setWanted(localStorage.getItem(declined) === null), [])
  const offered = here.state === 'off' || here.state === 'install'
  if (!wanted || !(offered || began)) return null
  const decline = () => {
    localStorage.setItem(declined, '1')
    setWanted(false)
  }
  const start = () => {
    // What came of it is said here too.
    setBegan(true)
    here.start()
  }
  return (
    <aside className="rounded-md border border-hairline p-4" id="push-here">
      <h2 className="text-[1.15rem]">{t.offer.title}</h2>
      <p className="mt-1">{t.offer.why}</p>
      <PushSwitch here={{ ...here, start }} t={t} refusals={refusals} />
      {offered && (
        <Button look="quiet" className="-mb-2 -ml-4" onClick={decline}>
          {t.offer.no}
        </Button>
      )}
    </aside>
  )
}
