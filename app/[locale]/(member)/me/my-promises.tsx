import { Promises } from '@/app/_promises/show'
import type { Person } from '@/lib/auth/session'
import { db } from '@/lib/db/client'
import type { Locale, Messages } from '@/lib/i18n'
import { openTasksOf } from '@/lib/promises/read'

/** What one has promised and not done. Nothing where there is nothing. */
export async function MyPromises({ person, locale, t }: { person: Person; locale: Locale; t: Messages }) {
  const promised = person.standing === 'member' ? await openTasksOf(await db(), person) : []
  if (promised.length === 0) return null
  return (
    <section className="mt-10" id="promises">
      <h2 className="text-xl">{t.promises.mine}</h2>
      <Promises {...{ promised, person, locale, t }} />
    </section>
  )
}
