import { Plugin } from '@tiptap/pm/state'

/** Somebody's cursor, with their name. */
export function named({ name, color }: { name: string; color: string }): HTMLElement {
  const cursor = document.createElement('span')
  cursor.className = 'note-cursor'
  cursor.style.setProperty('--whose', color)
  const flag = document.createElement('span')
  flag.textContent = name
  cursor.append('\u2060', flag, '\u2060')
  return cursor
}

/** Keeps the names within the text: at the end of a long line one would make the page wider than the phone. */
export const namesWithin = new Plugin({
  view: () => ({
    update: ({ dom }) => {
      const edge = dom.getBoundingClientRect().right
      for (const flag of dom.querySelectorAll<HTMLElement>('.note-cursor > span')) {
        flag.style.translate = ''
        const over = Math.ceil(flag.getBoundingClientRect().right - edge)
        if (over > 0) flag.style.translate = `${-over}px`
      }
    },
  }),
})
