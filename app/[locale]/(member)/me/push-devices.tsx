'use client'
import { startTransition, useActionState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { formProblems, type ProblemStrings } from '@/app/_ui/form-problems'
import { fill } from '@/lib/i18n/fill'
import { sendTest, turnOffDevice } from './push-actions'
import { PushSwitch, type PushWords } from './push-switch'
import { usePushHere } from './use-push-here'

type Props = {
  personId: string
  devices: { id: string; name: string; last: string }[]
  publicKey: string
  t: PushWords &
    Record<
      'devices' | 'turnOff' | 'turnOffNamed' | 'turnedOff' | 'sendTest' | 'testSent' | 'noDevice' | 'noConnection' | 'thisDevice',
      string
    >
  strings: ProblemStrings
}

/** This device's own switch, and under it all that receive: each to be turned off, and all to be tried. */
export function PushDevices({ personId, devices, publicKey, t, strings }: Props) {
  const here = usePushHere(personId, publicKey, devices.map(({ id }) => id).join())
  const [off, turnOff, turningOff] = useActionState(turnOffDevice, null)
  const [tested, test, testing] = useActionState(sendTest, null)
  const words = { ...strings, refusals: { ...strings.refusals, noDevice: t.noDevice } }
  const problems = [...formProblems(off, words).all, ...formProblems(tested, words).all]
  return (
    <>
      <PushSwitch here={here} t={t} refusals={{ ...strings.refusals, noConnection: t.noConnection }} />
      {devices.length > 0 && (
        <div className="mt-5">
          <h3 className="mb-2 font-semibold">{t.devices}</h3>
          <ErrorSummary title={strings.problems.summary ?? ''} problems={problems} />
          <ul>
            {devices.map(({ id, name, last }) => (
              <li key={id} className="flex items-center justify-between gap-x-2 border-t border-hairline py-3">
                <div>
                  <p className="font-semibold">
                    {name} {id === here.id && <span className="font-normal text-good">({t.thisDevice})</span>}
                  </p>
                  <p className="text-muted">{last}</p>
                </div>
                <Button
                  look="quiet"
                  className="-mr-4 shrink-0"
                  disabled={turningOff || here.busy}
                  aria-label={fill(t.turnOffNamed, { device: name })}
                  onClick={() => (id === here.id ? here.stop() : startTransition(() => turnOff({ id })))}
                >
                  {t.turnOff}
                </Button>
              </li>
            ))}
          </ul>
          <Button look="plain" className="mt-2" disabled={testing} onClick={() => startTransition(() => test({}))}>
            {t.sendTest}
          </Button>
        </div>
      )}
      <p role="status" className="mt-2 font-semibold text-good empty:hidden">
        {tested?.ok && devices.length > 0 ? t.testSent : off?.ok && t.turnedOff}
      </p>
    </>
  )
}
