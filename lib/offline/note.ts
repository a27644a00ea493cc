import { applyUpdate, Doc, encodeStateVector, mergeUpdates } from 'yjs'
import { fromBase64, toBase64 } from './base64'
import { isOf, keepPart, keepWritten, type Parts, partsOf, putTogether } from './note-parts'
import { entriesOf } from './outbox'
import { sendSoon } from './sending'

/** A note that is open on this phone: what is done to `doc` is kept and sent by itself. */
export type OpenNote = {
  doc: Doc
  /** An update that the server has said; a gap in the numbers means that one was missed. */
  hear: (seq: number, update: Uint8Array | undefined) => void
  /** Fetches what the server has beyond this. False where it cannot be reached. */
  pull: () => Promise<boolean>
  close: () => void
}

type Wanted = {
  person: string
  room: string
  /** What the unsent changes are called in the list of them. */
  label: (changes: number) => string
  /** Asks the server for what it has beyond a state vector (base64): null where it cannot be reached. */
  ask: (vector: string) => Promise<{ seq: number; update: Uint8Array } | null>
  /** Called where the phone itself can keep nothing (`true`), and when it can again. */
  cannotKeep: (whether: boolean) => void
}

/** Changes with this origin are here already, or come from the server: they are not sent. */
const arrived = Symbol('arrived')

/** As many parts of a note are kept before they are put together. */
const manyParts = 200

// Between tabs; a channel does not hear itself.
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('notes')

/** Opens what this phone has of a note, with what has not been sent of it. */
export async function openNote({ person, room, label, ask, cannotKeep }: Wanted): Promise<OpenNote> {
  const doc = new Doc()
  const where = { person, room }
  let seen = -1
  let last = 0
  let closed = false
  let writing = false
  const unkept: Uint8Array[] = []

  const take = ({ parts, last: upTo }: Parts) => {
    last = Math.max(last, upTo)
    if (parts.length > 0) applyUpdate(doc, mergeUpdates(parts), arrived)
  }
  /** Strokes that come while others are being kept are kept together, so that the disk is never far behind the hand. */
  const write = async () => {
    if (writing) return
    writing = true
    while (unkept.length > 0 && (await keep(mergeUpdates(unkept.splice(0))))) sendSoon(person)
    writing = false
  }
  /** What could not be kept is tried again with what comes next. */
  const keep = async (update: Uint8Array): Promise<boolean> => {
    // It may build on what has only just come.
    if (came.length > 0) void keepCame()
    try {
      await keepWritten({ person, room, update, label })
      cannotKeep(false)
      channel?.postMessage(where)
      return true
    } catch {
      unkept.unshift(update)
      cannotKeep(true)
      return false
    }
  }
  // What comes may come stroke by stroke; it is kept in handfuls, as the server has it in any case.
  const came: Uint8Array[] = []
  const keepCame = async () => {
    if (came.length === 0) return
    const update = mergeUpdates(came.splice(0))
    await keepPart({ person, room, update }).catch(() => {})
  }
  const changed = (update: Uint8Array, origin: unknown) => {
    if (origin === arrived) {
      if (came.push(update) === 1) setTimeout(keepCame, 300)
      return
    }
    unkept.push(update)
    void write()
  }
  const otherTab = async ({ data }: MessageEvent<typeof where>) => {
    if (data.person === person && data.room === room) take(await partsOf(where, last))
  }

  const kept = await partsOf(where).catch(() => ({ parts: [], last: 0 }))
  take(kept)
  for (const entry of (await entriesOf(person).catch(() => [])).filter((one) => isOf(one, room)))
    applyUpdate(doc, fromBase64(String(entry.args.update)), arrived)
  if (kept.parts.length > manyParts) await putTogether(where, kept.last).catch(() => {})
  doc.on('update', changed)
  channel?.addEventListener('message', otherTab)

  const pull = async () => {
    const news = await ask(toBase64(encodeStateVector(doc)))
    if (!news || closed) return false
    applyUpdate(doc, news.update, arrived)
    seen = Math.max(seen, news.seq)
    return true
  }
  return {
    doc,
    pull,
    hear: (seq, update) => {
      if (update) applyUpdate(doc, update, arrived)
      // Before the server has been asked at all, everything may be missing.
      const gap = !update || seq > seen + 1
      seen = Math.max(seen, seq)
      if (gap) void pull()
    },
    close: () => {
      closed = true
      channel?.removeEventListener('message', otherTab)
      doc.off('update', changed)
      void write()
      void keepCame()
      doc.destroy()
    },
  }
}
