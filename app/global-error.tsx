'use client'
import { Trouble } from '@/app/_shell/trouble'
import './globals.css'

/** The frame itself broke. */
export default function EverythingBroke({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="da">
      <body>
        <Trouble error={error} again={reset} />
      </body>
    </html>
  )
}
