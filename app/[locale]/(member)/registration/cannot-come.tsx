import { buttonLook } from '@/app/_ui/button'
import { problemStrings } from '@/app/_ui/form-problems'
import { type Locale, localePath, type Messages } from '@/lib/i18n'
import type { MyPlace } from '@/lib/registrations/mine'
import type { MyMeeting } from '@/lib/registrations/my-meetings'
import { Act } from './act'
import { cancelMine } from './actions'
import { Fold } from './fold'
import { SubstituteForm } from './substitute-form'
import { keptStrings, takenInWords } from './words'

type Props = { locale: Locale; t: Messages; place: MyPlace; meeting: MyMeeting; personId: string }

/**
 * Where a message's "I cannot come" leads: asks first, as nothing is given up by a link that was opened, and whether a
 * colleague can come instead.
 */
export function CannotCome({ locale, t, place, meeting, personId }: Props) {
  const { cancel, cannotCome, sending, substitute } = t.registration
  const waits = place.status === 'waiting'
  const strings = problemStrings(t)
  return (
    <section id="cancel" className="grid gap-3 rounded-md border border-edge bg-card p-4">
      <h2 className="text-[1.35rem]">{cannotCome.title}</h2>
      <p>{waits ? cancel.lineText : cancel.text}</p>
      <Act
        {...{ locale, sending }}
        strings={{ ...strings, refusals: { ...strings.refusals, noConnection: cannotCome.noConnection } }}
        action={cancelMine}
        fields={{ id: place.id }}
        label={waits ? cancel.line : cancel.title}
        look="danger"
      />
      <Fold title={substitute.title}>
        <SubstituteForm
          {...{ locale, personId }}
          strings={keptStrings(t)}
          t={{ ...t.registration, optional: t.common.optional }}
          id={place.id}
          taken={takenInWords(t, place, meeting)}
        />
      </Fold>
      <p>
        <a href={localePath(locale, '/registration')} className={`${buttonLook('quiet')} -ml-4`}>
          {cannotCome.stay}
        </a>
      </p>
    </section>
  )
}
