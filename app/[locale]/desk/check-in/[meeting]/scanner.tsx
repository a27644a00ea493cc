'use client'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'
import type { Messages } from '@/lib/i18n'
import { reader } from './reader'

type Props = { t: Messages['door']['scanner']; read: (text: string) => void; close: () => void }

/** The same code held up a little longer is the same person still. */
const aMoment = 4000
const oftenEnough = 120

/** The camera, as long as it is open; each new code that comes before it is read once. */
export function Scanner({ t, read, close }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<'starting' | 'looking' | 'denied' | 'missing'>('starting')
  const heard = useRef(read)
  heard.current = read

  useEffect(() => {
    const leaving = new AbortController()
    const last = { text: '', at: 0 }
    const found = (text: string) => {
      const again = text === last.text && Date.now() - last.at < aMoment
      Object.assign(last, { text, at: Date.now() })
      if (again) return
      navigator.vibrate?.(60)
      heard.current(text)
    }
    look(video.current, leaving.signal, () => setState('looking'), found).catch((error) => {
      if (!leaving.signal.aborted) setState(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'missing')
    })
    return () => leaving.abort()
  }, [])

  const working = state === 'starting' || state === 'looking'
  return (
    <section aria-label={t.label} className="grid gap-3">
      {working && <video ref={video} muted playsInline className="aspect-square max-h-[50vh] w-full rounded-md bg-hairline object-cover" />}
      <p role="status" className={working ? 'text-muted' : 'font-semibold text-wrong'}>
        {state === 'looking' ? t.hint : t[state]}
      </p>
      <Button look="plain" onClick={close}>
        {t.close}
      </Button>
    </section>
  )
}

/** Opens the camera at the back and reads what comes before it, until `leaving`. Throws where there is no camera to be had. */
async function look(video: HTMLVideoElement | null, leaving: AbortSignal, ready: () => void, found: (text: string) => void): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  const stop = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  leaving.addEventListener('abort', stop)
  if (leaving.aborted || !video) return stop()
  video.srcObject = stream
  await video.play()
  const readFrom = await reader()
  ready()
  while (!leaving.aborted) {
    const text = document.hidden ? undefined : await readFrom(video)
    if (text && !leaving.aborted) found(text)
    await new Promise((resolve) => setTimeout(resolve, oftenEnough))
  }
}
