'use server'
import { answerLink } from '@/lib/articles/mailing'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'

/** Signs up, or out, whom the link in a mail was sent to. False where it is not one of ours. */
export async function answerAction(_before: boolean | null, form: FormData): Promise<boolean> {
  const what = form.get('what') === 'confirm' ? 'confirm' : 'stop'
  return answerLink(await db(), what, String(form.get('token') ?? '').slice(0, 200), now())
}
