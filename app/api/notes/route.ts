import { db } from '@/lib/db/client'
import { askInput } from '@/lib/notes/input'
import { beyond } from '@/lib/notes/read'
import { asked } from './ask'

/** POST /api/notes: what a note has beyond a phone's state vector. What the phone has beyond it goes through `/api/sync`. */
export const POST = (request: Request): Promise<Response> =>
  asked(request, askInput, async (person, { room, vector }) => {
    const { seq, update } = await beyond(await db(), person, room, vector)
    return { seq, update: Buffer.from(update).toString('base64') }
  })
