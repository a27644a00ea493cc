import { z } from 'zod'
import { roomPattern } from './room'

/** What somebody has written, as one Yjs update in base64. Sent twice it is the same: each stroke carries its own number. */
export const updateInput = z.object({ room: z.string().regex(roomPattern), update: z.base64() })

export const roomInput = z.object({ room: z.string().regex(roomPattern) })
/** Whose turn it is to write; null: everybody's. */
export const penInput = roomInput.extend({
  to: z
    .string()
    .transform((typed) => typed || null)
    .pipe(z.uuid().nullable()),
})
/** Back to how the note stood after this update. */
export const restoreInput = roomInput.extend({ seq: z.coerce.number().int().min(1) })

/** What a phone has of a note, as Yjs's state vector in base64; empty where it has nothing. */
export const askInput = roomInput.extend({ vector: z.base64() })

/** Where somebody's cursor is: places in a Yjs document, which only Yjs can read. Null: they have left. */
export const presenceInput = roomInput.extend({
  client: z
    .number()
    .int()
    .min(0)
    .max(2 ** 53 - 1),
  cursor: z.object({ anchor: z.record(z.string(), z.unknown()), head: z.record(z.string(), z.unknown()) }).nullable(),
})

/** Whether every member is to read an item's joint note. */
export const shareInput = z.object({ itemId: z.uuid(), share: z.boolean() })
