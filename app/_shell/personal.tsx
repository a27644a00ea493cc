'use client'
import { useMe } from './use-me'

type Words = Record<'signIn' | 'me' | 'desk', string>

/** The door in, or what lies behind it for the person signed in on this phone. */
export function Personal({ words, at }: { words: Words; at: Words }) {
  const me = useMe()
  return (
    <>
      {me?.role === 'facilitator' && (
        <a href={at.desk} className="reach">
          {words.desk}
        </a>
      )}
      <a href={me ? at.me : at.signIn} className="reach">
        {me ? words.me : words.signIn}
      </a>
    </>
  )
}
