import { Field } from '@/app/_ui/field'
import type { Messages } from '@/lib/i18n'

type Wrong = { of: (field: string) => string | undefined }
type Typed = (field: string) => string
export type RegistrationStrings = Messages['registration'] & { optional: string }

type Props = {
  t: RegistrationStrings
  wrong: Wrong
  typed: Typed
  /** The fields are filled in from what was written last time. */
  suggested?: boolean
  /** Tells the fields' ids apart, where a page has them twice. */
  prefix?: string
}

/** What the invoice of a charged seat needs; all of it can wait. */
export function BillFields({ t, wrong, typed, suggested, prefix = '' }: Props) {
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 font-serif text-[1.1rem] font-semibold">{t.bill}</legend>
      <p className="text-muted">{suggested ? t.fromLast : t.billLater}</p>
      <Field
        name="ean"
        id={`${prefix}ean`}
        label={t.ean}
        hint={t.eanHint}
        problem={wrong.of('ean')}
        optional={t.optional}
        defaultValue={typed('ean')}
        inputMode="numeric"
        autoComplete="off"
      />
      <Field
        name="reference"
        id={`${prefix}reference`}
        label={t.reference}
        hint={t.referenceHint}
        problem={wrong.of('reference')}
        optional={t.optional}
        defaultValue={typed('reference')}
        autoComplete="off"
      />
      <Field
        name="requisition"
        id={`${prefix}requisition`}
        label={t.requisition}
        problem={wrong.of('requisition')}
        optional={t.optional}
        defaultValue={typed('requisition')}
        autoComplete="off"
      />
    </fieldset>
  )
}

/** What one eats and needs, with what becomes of it. */
export function NeedsFields({ t, wrong, typed }: Props) {
  return (
    <div className="grid gap-4">
      <p className="text-muted">{t.needsHint}</p>
      <Field name="diet" label={t.diet} hint={t.dietHint} problem={wrong.of('diet')} defaultValue={typed('diet')} autoComplete="off" />
      <Field
        name="access"
        label={t.access}
        hint={t.accessHint}
        problem={wrong.of('access')}
        defaultValue={typed('access')}
        autoComplete="off"
      />
    </div>
  )
}
