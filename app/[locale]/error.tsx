'use client'
import { Trouble } from '@/app/_shell/trouble'

/** A page that broke, inside the frame that did not. */
export default function PageBroke({ error, reset }: { error: Error; reset: () => void }) {
  return <Trouble error={error} again={reset} />
}
