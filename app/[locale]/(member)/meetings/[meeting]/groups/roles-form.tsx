'use client'
import { Select } from '@/app/_ui/field'
import type { ProblemStrings } from '@/app/_ui/form-problems'
import { SaveForm } from '@/app/_ui/save-form'
import type { Messages } from '@/lib/i18n'
import { type Willingness, willingness } from '@/lib/seatings/input'
import { rolesAction } from './actions'

type Props = { now: Record<'chair' | 'pen', Willingness>; t: Messages['groups']['will']; strings: ProblemStrings }

/** How gladly one chairs a group or holds its pen. */
export function RolesForm({ now, t, strings }: Props) {
  return (
    <SaveForm act={rolesAction} {...{ t, strings }} className="mt-10 grid max-w-md gap-4 border-hairline border-t pt-6 print:hidden">
      <div>
        <h2>{t.title}</h2>
        <p className="mt-1 text-muted">{t.lead}</p>
      </div>
      {(['chair', 'pen'] as const).map((role) => (
        <Select key={`${role} ${now[role]}`} name={role} label={t[role]} defaultValue={now[role]}>
          {willingness.map((will) => (
            <option key={will} value={will}>
              {t[will]}
            </option>
          ))}
        </Select>
      ))}
    </SaveForm>
  )
}
