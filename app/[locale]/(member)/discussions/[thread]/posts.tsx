'use client'
import { useEffect, useRef, useState } from 'react'
import { laid } from './shelf'

type Props = {
  id: string
  /** Names what the posts say: another one, and they are fetched anew. */
  state: string
  /** Where they are fetched from. */
  at: string
}

/** Tells that the posts were put in place anew: whoever marks them does so again. */
export const postsChanged = 'posts-changed'

/** The posts of a thread, written into the document by the server and left there; renewed when they have changed. */
export function Posts({ id, state, at }: Props) {
  const box = useRef<HTMLDivElement>(null)
  // The same object for good: given another one, React would write into the document what it was first given.
  const [inner] = useState(() => ({ __html: (typeof document === 'undefined' ? laid(state) : undefined) ?? '' }))
  const [first] = useState(state)
  useEffect(() => {
    const here = box.current
    if (!here || (here.dataset.state === state && here.hasChildNodes())) return
    let left = false
    fetch(at, { cache: 'no-store' })
      .then(async (answer) => {
        const renewed = answer.ok ? await answer.text() : undefined
        if (renewed === undefined || left) return
        here.innerHTML = renewed
        here.dataset.state = state
        here.dispatchEvent(new CustomEvent(postsChanged))
      })
      // No network after all: what stands here stays, until the page is renewed again.
      .catch(() => {})
    return () => {
      left = true
    }
  }, [state, at])
  return (
    <div
      ref={box}
      id={id}
      data-state={first}
      className="mt-4 md:mt-6"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped and sanitised where it is made; see `post-html`
      dangerouslySetInnerHTML={inner}
    />
  )
}
