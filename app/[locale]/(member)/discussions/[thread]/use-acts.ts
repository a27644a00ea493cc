'use client'
import { useEffect } from 'react'
import { fill } from '@/lib/i18n/fill'
import { newId } from '@/lib/ids'
import { add } from '@/lib/offline/sending'
import type { Editing, Quote } from './composer'
import { mark } from './mark'
import { postsChanged } from './posts'
import type { ReaderProps } from './talk'

type Given = Pick<ReaderProps, 'own' | 'state' | 'postsId' | 'thread' | 't' | 'strings'> & {
  quote: (quote: Quote) => void
  edit: (editing: Editing) => void
  say: (said: string) => void
}

const longestQuote = 400

/** What the buttons of the posts do: one ear for them all, as the posts are plain HTML. */
export function useActs(given: Given): void {
  const { own, postsId } = given
  const { newHere } = given.t.thread
  useEffect(() => {
    const posts = document.getElementById(postsId)
    const pressed = ({ target }: Event) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-act]') : null
      if (button) void press(button, given)
    }
    posts?.addEventListener('click', pressed)
    return () => posts?.removeEventListener('click', pressed)
  })
  useEffect(() => {
    const posts = document.getElementById(postsId)
    const again = () => mark(posts, own, newHere)
    again()
    posts?.addEventListener(postsChanged, again)
    return () => posts?.removeEventListener(postsChanged, again)
  }, [own, postsId, newHere])
}

async function press(button: HTMLButtonElement, { own, thread, t, strings, quote, edit, say }: Given): Promise<void> {
  const post = button.closest<HTMLElement>('[data-post]')
  const postId = post?.dataset.post
  if (!post || !postId) return
  const later = (name: string, args: Record<string, unknown>, label: string) =>
    add(own.person, [{ id: newId(), name, args, label: fill(label, { title: thread.title }) }]).catch(() => say(t.composer.cannotKeep))
  switch (button.dataset.act) {
    case 'thank': {
      const thanks = button.getAttribute('aria-pressed') !== 'true'
      const count = Number(button.dataset.count) + (thanks ? 1 : -1)
      button.setAttribute('aria-pressed', String(thanks))
      button.dataset.count = String(count)
      button.textContent = count > 0 ? fill(t.post.thanks, { n: count }) : t.post.thank
      return later('thank', { postId, thanks }, t.composer.thankLabel)
    }
    case 'quote':
      return quote({ postId, name: post.dataset.name ?? '', text: chosen(post) })
    case 'solve':
      button.hidden = true
      return later('solve', { threadId: thread.id, postId }, t.composer.solveLabel)
    case 'remove':
      if (button.dataset.sure === undefined) {
        button.dataset.sure = ''
        button.textContent = t.post.removeAgain
        return
      }
      post.hidden = true
      say(t.composer.removed)
      return later('delete-post', { postId }, t.composer.deleteLabel)
    case 'edit':
    case 'history': {
      const kept = await versionsOf(postId)
      if (!kept) return say(strings.refusals.noConnection ?? '')
      if (button.dataset.act === 'edit') return edit({ postId, body: kept.body })
      return showBefore(post, button, kept.before)
    }
  }
}

/** What is marked in a post, or else its beginning. */
function chosen(post: HTMLElement): string {
  const text = post.querySelector<HTMLElement>('.post-text')
  const marked = document.getSelection()
  const inside = marked && text?.contains(marked.anchorNode) && text.contains(marked.focusNode) ? marked.toString().trim() : ''
  return (inside || text?.innerText.trim() || '').slice(0, longestQuote)
}

type Versions = { body: string; before: { body: string; until: string }[] }

const versionsOf = (postId: string): Promise<Versions | null> =>
  fetch(`/api/discussions/posts/${postId}`)
    .then((answer) => (answer.ok ? answer.json() : null))
    .catch(() => null)

function showBefore(post: HTMLElement, button: HTMLButtonElement, before: Versions['before']): void {
  button.setAttribute('aria-expanded', 'true')
  post.querySelector('.post-before')?.remove()
  const list = document.createElement('div')
  list.className = 'post-before'
  for (const { body } of before) {
    const one = document.createElement('p')
    one.textContent = body
    list.append(one)
  }
  button.after(list)
}
