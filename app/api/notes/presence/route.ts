import { pace } from '@/lib/auth/pace'
import { db } from '@/lib/db/client'
import { presenceInput } from '@/lib/notes/input'
import { showPresence } from '@/lib/notes/presence'
import { asked } from '../ask'

const moving = pace(10, 1000)

/** POST /api/notes/presence: where somebody's cursor is, for those who have the note open now; nothing is kept. */
export const POST = (request: Request): Promise<Response> =>
  asked(request, presenceInput, async (person, input) => {
    if (moving(person.id, Date.now())) await showPresence(await db(), person, input)
  })
