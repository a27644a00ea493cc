'use client'
import { useEffect, useRef, useState } from 'react'
import { listenLive } from '@/app/_shell/live-line'
import { fill } from '@/lib/i18n/fill'
import type { Cursor, Said } from '@/lib/notes/room'
import { fromBase64 } from '@/lib/offline/base64'
import { type OpenNote, openNote } from '@/lib/offline/note'
import { Presence } from './presence'

export type Opened = OpenNote & { presence: Presence }
type Words = { entry: string; entryOne: string }

/** Opens a note on this phone and keeps it up to date; null until it is open. */
export function useNote(person: string, room: string, title: string, words: Words) {
  const [note, setNote] = useState<Opened | null>(null)
  const [noRoom, setNoRoom] = useState(false)
  const { entry, entryOne } = words
  const label = useRef((n: number) => fill(n === 1 ? entryOne : entry, { n, title }))

  useEffect(() => {
    let gone = false
    let opened: Opened | undefined
    let stop = () => {}
    const open = async () => {
      const note = await openNote({ person, room, label: label.current, ask: (vector) => ask(room, vector), cannotKeep: setNoRoom })
      const presence = new Presence(note.doc.clientID, (cursor) => show(room, note.doc.clientID, cursor))
      opened = { ...note, presence }
      if (gone) return close()
      const said = (body: string) => {
        const heard: Said = JSON.parse(body)
        if ('client' in heard) presence.hear(heard)
        else note.hear(heard.seq, heard.update === undefined ? undefined : fromBase64(heard.update))
      }
      stop = listenLive(
        [`note:${room}`],
        () => void note.pull(),
        (_topic, body) => said(body),
      )
      // Before the first stroke: what others have written in an empty note must not come after it.
      await Promise.race([note.pull(), new Promise((resolve) => setTimeout(resolve, 1500))])
      if (!gone) setNote(opened)
    }
    const close = () => {
      stop()
      opened?.presence.leave()
      opened?.close()
    }
    const shown = () => document.visibilityState === 'visible' && void opened?.pull()
    document.addEventListener('visibilitychange', shown)
    void open()
    return () => {
      gone = true
      document.removeEventListener('visibilitychange', shown)
      close()
    }
  }, [person, room])
  return { note, noRoom }
}

async function ask(room: string, vector: string): Promise<{ seq: number; update: Uint8Array } | null> {
  const answer = await post('/api/notes', { room, vector })
  const news: { seq: number; update: string } | undefined = await answer?.json().catch(() => undefined)
  return news ? { seq: news.seq, update: fromBase64(news.update) } : null
}

function show(room: string, client: number, cursor: Cursor | null): void {
  void post('/api/notes/presence', { room, client, cursor }, cursor === null)
}

async function post(address: string, body: unknown, keepalive = false): Promise<Response | undefined> {
  const headers = { 'Content-Type': 'application/json' }
  const signal = AbortSignal.timeout(10_000)
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body), keepalive, signal }).catch(() => undefined)
  return answer?.ok && answer.headers.get('X-Build') ? answer : undefined
}
