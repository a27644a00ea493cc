import { Button } from '@/app/_ui/button'
import type { PushHere } from './use-push-here'

export type PushWords = Record<
  'turnOn' | 'turningOn' | 'thenAllow' | 'on' | 'denied' | 'deniedHow' | 'dismissed' | 'unsupported' | 'failed',
  string
> & {
  install: { lead: string; steps: string[]; else: string }
}

/** Whether this device gets messages, and how it can; where it cannot, why, and that mail comes instead. */
export function PushSwitch({ here, t, refusals }: { here: PushHere; t: PushWords; refusals: Record<string, string> }) {
  const { state, problem, busy, start } = here
  if (state === 'install')
    return (
      <div className="mt-3">
        <p>{t.install.lead}</p>
        <ol className="mt-2 list-decimal pl-6">
          {t.install.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="mt-2 text-muted">{t.install.else}</p>
      </div>
    )
  const said = problem && (problem === 'dismissed' || problem === 'failed' ? t[problem] : refusals[problem])
  return (
    <div className="mt-3">
      {state === 'on' && <p className="font-semibold text-good">{t.on}</p>}
      {state === 'unsupported' && <p className="text-muted">{t.unsupported}</p>}
      {state === 'off' && (
        <>
          <Button onClick={start} disabled={busy}>
            {busy ? t.turningOn : t.turnOn}
          </Button>
          <p className="mt-2 text-muted">{t.thenAllow}</p>
        </>
      )}
      <p role="status" className="mt-2 font-semibold text-waiting empty:hidden">
        {state === 'denied' ? t.denied : said}
      </p>
      {state === 'denied' && <p className="mt-1">{t.deniedHow}</p>}
    </div>
  )
}
