'use client'
import { useActionState } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { formProblems, type ProblemStrings } from '@/app/_ui/form-problems'
import { fill } from '@/lib/i18n/fill'
import { endDevice, endOtherDevices } from './actions'

type Props = {
  devices: { id: string; name: string; lastSeen: string; here: boolean }[]
  t: Record<'endDevice' | 'endDeviceNamed' | 'endOthers' | 'ended' | 'endedOthers' | 'thisDevice', string>
  strings: ProblemStrings
}

/** Where one is signed in, each to be ended, or all others at once. */
export function Devices({ devices, t, strings }: Props) {
  const [ended, end, ending] = useActionState(endDevice, null)
  const [endedOthers, endOthers, endingOthers] = useActionState(endOtherDevices, null)
  const problems = [...formProblems(ended, strings).all, ...formProblems(endedOthers, strings).all]
  return (
    <>
      <ErrorSummary title={strings.problems.summary ?? ''} problems={problems} />
      <ul>
        {devices.map((device) => (
          <li key={device.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-hairline py-3">
            <div>
              <p className="font-semibold">
                {device.name} {device.here && <span className="font-normal text-good">({t.thisDevice})</span>}
              </p>
              <p className="text-muted">{device.lastSeen}</p>
            </div>
            {!device.here && (
              <form action={end}>
                <input type="hidden" name="sessionId" value={device.id} />
                <Button type="submit" look="quiet" disabled={ending} aria-label={fill(t.endDeviceNamed, { device: device.name })}>
                  {t.endDevice}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className="font-semibold text-good">
        {endedOthers?.ok ? t.endedOthers : ended?.ok && t.ended}
      </p>
      {devices.length > 1 && (
        <form action={endOthers} className="mt-2">
          <Button type="submit" look="plain" disabled={endingOthers}>
            {t.endOthers}
          </Button>
        </form>
      )}
    </>
  )
}
