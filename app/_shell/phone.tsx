'use client'
import { useEffect } from 'react'
import { fetchDaily } from './daily'
import { Install, isInstalled } from './install'
import { note, type PhoneWords } from './network'
import { Update } from './update'
import { useFresh } from './use-fresh'
import { useMe } from './use-me'

/** What every page does on a phone: registers the worker, keeps the copy fresh, offers a new version. Shows little. */
export function Phone({ words }: { words: PhoneWords }) {
  useFresh()
  usePush()
  useEffect(() => {
    note({ words })
    document.documentElement.dataset.hydrated = ''
    followShortcut()
    if (process.env.NODE_ENV !== 'production' || !navigator.serviceWorker) return
    // After the page itself: the worker fetches everything once more, for later.
    if (document.readyState === 'complete') register()
    else addEventListener('load', register, { once: true })
  }, [words])
  return (
    <>
      <Install words={words.install} />
      <Update words={words.update} />
    </>
  )
}

/** Once a launch: a phone that is to receive messages makes sure that it still does. */
function usePush(): void {
  const id = useMe()?.id
  useEffect(() => {
    if (!id || !('Notification' in globalThis) || Notification.permission !== 'granted') return
    import('./push-launch').then(({ comparePush }) => comparePush(id)).catch(() => {})
  }, [id])
}

function register(): void {
  // Where the browser refuses (private windows, a full phone), the app goes on as a web page.
  navigator.serviceWorker.register('/sw.js').catch(() => {})
  // An app on the home screen is meant to stay; asked for elsewhere, some browsers would interrupt the person with a question.
  if (!isInstalled()) return
  navigator.storage?.persist?.()
  // Refused where the app is hardly used.
  fetchDaily().catch(() => {})
}

/** The home screen's shortcut to the agenda: the front page names the coming meeting first, also with no network. */
function followShortcut(): void {
  if (new URLSearchParams(location.search).get('til') !== 'dagsorden') return
  const agenda = document.querySelector<HTMLAnchorElement>('main a[href$="/agenda"]')
  if (agenda) location.replace(agenda.href)
}
