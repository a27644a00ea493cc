import type { Person } from '@/lib/auth/session'
import type { Messages } from '@/lib/i18n'

/** What one may see, in words; to those who wait, kindly why and what they can do meanwhile. */
export function Standing({ person, t }: { person: Person; t: Messages['me'] }) {
  const pending = person.standing === 'pending' && person.role !== 'facilitator'
  return (
    <section className={`mt-6 border-l-4 pl-4 ${pending ? 'border-waiting' : 'border-good'}`}>
      <h2 className="text-xl">{t.standing}</h2>
      {pending ? (
        <>
          <p className="mt-1 font-semibold text-waiting">{t.pending}</p>
          <p className="mt-1">{t.pendingWhy}</p>
        </>
      ) : (
        <p className="mt-1">{person.role === 'facilitator' ? t.facilitator : t.member}</p>
      )}
    </section>
  )
}
