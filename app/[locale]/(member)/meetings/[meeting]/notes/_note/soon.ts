import type { Said } from '@/lib/notes/room'
import { anew } from './anew'

const readersPause = 1500

/** Strokes come many to the second: who reads is shown them together. Where somebody's cursor is changes no page. */
export function soon(): (topic: string, body: string) => void {
  let waiting = false
  return (_topic, body) => {
    const said: Said = JSON.parse(body)
    if (waiting || 'client' in said) return
    waiting = true
    setTimeout(() => {
      waiting = false
      anew()
    }, readersPause)
  }
}
