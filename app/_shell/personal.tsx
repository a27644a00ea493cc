'use client'
import { UnreadMark } from './unread-mark'
import { useMe } from './use-me'

type Words = Record<'signIn' | 'me' | 'desk' | 'discussions', string>
type Props = { words: Words & { unread: { one: string; many: string } }; at: Words }

/** The door in, or what lies behind it for the person signed in on this phone. */
export function Personal({ words, at }: Props) {
  const me = useMe()
  return (
    <>
      {me?.role === 'facilitator' && (
        <a href={at.desk} className="reach max-sm:w-min max-sm:leading-[1.1]">
          {words.desk}
        </a>
      )}
      {me?.standing === 'member' && (
        <a href={at.discussions} data-in-tabs className="reach">
          {words.discussions}
          <UnreadMark words={words.unread} />
        </a>
      )}
      <a href={me ? at.me : at.signIn} data-in-tabs={me ? true : undefined} className="reach">
        {me ? words.me : words.signIn}
      </a>
    </>
  )
}
