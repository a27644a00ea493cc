import 'server-only'
import * as Y from 'yjs'
import type { Decoded } from './apply'

/**
 * Integrates an update and returns the texts that fell away in it though nobody meant to take them away: one person deleted
 * a line, another typed in it, and neither had seen the other's. Yjs lets the deletion win.
 */
export function integrate(doc: Y.Doc, update: Uint8Array, { structs, ds }: Decoded): string[] {
  const lost = new Map<unknown, string>()
  const add = (parent: unknown, text: string) => lost.set(parent, (lost.get(parent) ?? '') + text)
  const known = new Map(structs.map(({ id }) => [id.client, Y.getState(doc.store, id.client)]))
  // While the transaction is on, what was deleted can still be read.
  const look = (transaction: Y.Transaction) =>
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (one) => {
      if (one instanceof Y.Item && one.content instanceof Y.ContentString) add(one.parent, unmeant(ds, one.id, one.content.str))
    })
  doc.once('afterTransaction', look)
  Y.applyUpdate(doc, update)
  doc.off('afterTransaction', look)
  // Of a line that is gone for long nothing is left to put the text in: it has not come in at all.
  for (const one of structs) {
    if (!(one instanceof Y.Item && one.content instanceof Y.ContentString)) continue
    const skip = Math.max(0, (known.get(one.id.client) ?? 0) - one.id.clock)
    if (skip < one.length && isGone(doc, one.id.client, one.id.clock + skip))
      add(`${one.id.client} gone`, unmeant(ds, Y.createID(one.id.client, one.id.clock + skip), one.content.str.slice(skip)))
  }
  return [...lost.values()].filter((text) => text.trim() !== '')
}

/** Of a text from that place on, the characters that the update itself does not delete. */
const unmeant = (ds: Decoded['ds'], { client, clock }: Y.ID, text: string): string =>
  [...Array(text.length).keys()]
    .filter((i) => !Y.isDeleted(ds, Y.createID(client, clock + i)))
    .map((i) => text[i])
    .join('')

const isGone = (doc: Y.Doc, client: number, clock: number): boolean =>
  clock < Y.getState(doc.store, client) && Y.getItem(doc.store, Y.createID(client, clock)) instanceof Y.GC
