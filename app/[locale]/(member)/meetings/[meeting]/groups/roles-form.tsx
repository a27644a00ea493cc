'use client'
import { useActionState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Select } from '@/app/_ui/field'
import { formProblems, type ProblemStrings } from '@/app/_ui/form-problems'
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
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" look="plain" disabled={saving}>
          {t.save}
        </Button>
        <p role="status" className="font-semibold text-good">
          {state?.ok && t.saved}
        </p>
      </div>
    </form>
  )
}
