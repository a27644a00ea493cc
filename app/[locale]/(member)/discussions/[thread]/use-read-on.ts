'use client'
import { useEffect } from 'react'
import { newId } from '@/lib/ids'
import { keepDraft, readDraft } from '@/lib/offline/draft'
import { postsChanged } from './posts'

/** Kept like a draft: it is the person's own, and goes when they sign out. */
const form = 'read-on'
const soonMs = 1200

/**
 * Notes how far the thread has been read: what has been seen on the screen. Where there is no network it is kept and told
 * with the next; it is not worth a line among what waits to be sent.
 */
export function useReadOn(person: string, threadId: string, postsId: string, state: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state is other posts
  useEffect(() => {
    const posts = document.getElementById(postsId)
    if (!posts) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let seen = 0
    const eye = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) seen = Math.max(seen, Number((target as HTMLElement).dataset.number))
      clearTimeout(timer)
      timer = setTimeout(() => void tell(person, threadId, seen), soonMs)
    })
    const watch = () => {
      eye.disconnect()
      for (const post of posts.querySelectorAll<HTMLElement>('[data-number]')) eye.observe(post)
    }
    watch()
    posts.addEventListener(postsChanged, watch)
    return () => {
      clearTimeout(timer)
      eye.disconnect()
      posts.removeEventListener(postsChanged, watch)
    }
  }, [person, threadId, postsId, state])
}

const told = new Map<string, number>()

async function tell(person: string, threadId: string, number: number): Promise<void> {
  const fields = readDraft(person, form)?.fields ?? {}
  const upTo = Math.max(number, Number(fields[threadId] ?? 0))
  if (upTo > (told.get(threadId) ?? 0)) fields[threadId] = String(upTo)
  const entries = Object.entries(fields).map(([id, n]) => ({ id: newId(), name: 'read-on', args: { threadId: id, number: Number(n) } }))
  if (entries.length === 0) return
  keepDraft(person, form, { id: threadId, fields })
  try {
    const answer = await fetch('/api/sync', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person, entries: entries.slice(0, 50) }),
    })
    if (!answer.ok) return
    for (const [id, n] of Object.entries(fields)) told.set(id, Number(n))
    keepDraft(person, form, null)
  } catch {}
}
