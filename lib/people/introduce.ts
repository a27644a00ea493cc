import 'server-only'
import { eq } from 'drizzle-orm'
import { people } from '@/drizzle/schema'
import { record } from '@/lib/audit/record'
import { take } from '@/lib/auth/rate-limit'
import type { Db } from '@/lib/db/client'
import { Invalid, NotFound, Refused } from '@/lib/errors'
import { organisationInput } from '@/lib/libraries/input'
import { addOrganisation, isTrusted, libraryOf } from '@/lib/libraries/libraries'
import { search } from '@/lib/libraries/search'
import { tell } from '@/lib/live/tell'
import { choicesFor } from './choices'
import { canBeTrusted, domainOf } from './domains'
import type { ProfileInput } from './input'

/**
 * Says who the actor is and where they work. Another library makes a member pending again, except a facilitator, or
 * where the address's mail domain is trusted there; then they are admitted at once.
 */
export async function introduce(db: Db, actor: { id: string }, input: ProfileInput, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const [before] = await tx.select().from(people).where(eq(people.id, actor.id)).for('update')
    if (!before || before.standing === 'removed') throw new NotFound()
    const libraryId = await chosenLibrary(tx, before, input, now)
    const moved = libraryId !== before.libraryId
    const domain = domainOf(before.email)
    const trusted = canBeTrusted(domain) && (await isTrusted(tx, libraryId, domain))
    const stays = before.role === 'facilitator' || (!moved && before.standing === 'member')
    const standing = stays || trusted ? 'member' : 'pending'
    const admittedAt = standing === 'member' ? (before.admittedAt ?? now) : null
    await tx
      .update(people)
      .set({ name: input.name, libraryId, standing, admittedAt, locale: input.locale ?? before.locale })
      .where(eq(people.id, actor.id))
    const library = await libraryOf(tx, libraryId)
    if (moved || before.name !== input.name)
      await record(tx, actor, {
        action: 'person.introduced',
        subjectId: actor.id,
        subject: input.name,
        before: { name: before.name, libraryId: before.libraryId, standing: before.standing },
        after: { name: input.name, library: library?.name, libraryId, standing },
      })
    await tell(tx, `person:${actor.id}`)
  })
}

async function chosenLibrary(tx: Db, person: { id: string; libraryId: string | null }, input: ProfileInput, now: Date): Promise<string> {
  if (input.organisation) {
    const made = organisationInput.safeParse({ name: input.organisation, sector: input.sector })
    if (!made.success) {
      const aboutName = made.error.issues.some((issue) => issue.path[0] === 'name')
      throw new Invalid(aboutName ? { organisation: 'organisationRequired' } : { sector: 'chooseSector' })
    }
    if (!(await take(tx, `organisations:${person.id}`, { most: 5, seconds: 86_400 }, now))) throw new Refused('tooMany')
    return addOrganisation(tx, made.data)
  }
  const choices = await choicesFor(tx, { library: person.libraryId ? { id: person.libraryId } : null })
  if (input.libraryId) {
    if (!choices.some((choice) => choice.id === input.libraryId)) throw new Invalid({ libraryId: 'chooseLibrary' })
    return input.libraryId
  }
  const [only, ...others] = input.librarySearch ? search(choices, input.librarySearch) : []
  if (!only || others.length > 0) throw new Invalid({ libraryId: 'chooseLibrary' })
  return only.id
}
