import type { Own } from '@/lib/discussions/own'

/**
 * Shows in a thread's posts what is the reader's own: what they have thanked for and may change, and where the new begins.
 * Runs as it stands in the document before that is painted, and again when the posts change: so it names nothing outside
 * itself.
 */
export function mark(posts: HTMLElement | null, own: Own | null, newHere: string): void {
  if (!posts || !own) return
  posts.querySelector('.post-new')?.remove()
  for (const post of posts.querySelectorAll<HTMLElement>('[data-post]')) {
    const isOwn = post.dataset.author === own.person
    const show = (act: string, may: boolean) => {
      const button = post.querySelector<HTMLElement>(`[data-act=${act}]`)
      if (button) button.hidden = !may
    }
    show('thank', !isOwn)
    show('edit', isOwn && !own.locked)
    show('remove', isOwn)
    show('solve', own.asks || own.plans)
    post.querySelector('[data-act=thank]')?.setAttribute('aria-pressed', String(own.thanked.includes(post.dataset.post ?? '')))
  }
  if (own.readNumber === 0) return
  for (const post of posts.querySelectorAll<HTMLElement>('[data-number]')) {
    if (Number(post.dataset.number) <= own.readNumber || post.dataset.author === own.person) continue
    const line = document.createElement('p')
    line.className = 'post-new'
    line.textContent = newHere
    post.before(line)
    break
  }
}
