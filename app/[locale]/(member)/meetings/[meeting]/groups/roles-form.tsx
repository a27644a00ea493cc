'use client'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Select } from '@/app/_ui/field'
import { formProblems, type ProblemStrings } from '@/app/_ui/form-problems'
import { SaveRow } from '@/app/_ui/save-row'
import type { Messages } from '@/lib/i18n'
import { type Willingness, willingness } from '@/lib/seatings/input'
import { rolesAction } from './actions'

type Props = { now: Record<'chair' | 'pen', Willingness>; t: Messages['groups']['will']; strings: ProblemStrings }

/** How gladly one chairs a group or holds its pen. */
export function RolesForm({ now, t, strings }: Props) {
  const [state, save, saving] = useActionState(rolesAction, null)
  return (
    <form action={save} className="mt-10 grid max-w-md gap-4 border-hairline border-t pt-6 print:hidden">
      <div>
        <h2>{t.title}</h2>
        <p className="mt-1 text-muted">{t.lead}</p>
      </div>
      <ErrorSummary title={strings.problems.summary ?? ''} problems={formProblems(state, strings).all} answer={state} />
      {(['chair', 'pen'] as const).map((role) => (
        <Select key={`${role} ${now[role]}`} name={role} label={t[role]} defaultValue={now[role]}>
          {willingness.map((will) => (
            <option key={will} value={will}>
              {t[will]}
            </option>
          ))}
        </Select>
      ))}
      <SaveRow word={t.save} working={saving} saved={state?.ok && t.saved} look="plain" />
    </form>
  )
}
