import { fold } from '@/lib/libraries/search'

/** Somebody who seems to give an item of the agenda: a registration, and what the item is called. */
export type Presenter = { id: string; title: string }

/**
 * Of these people, those whose name, or whose organisation's, stands as the speaker of an item, with the first one that
 * names them. A guess: the agenda has words for its speakers, not people.
 */
export const presentersIn = (
  items: { title: string; speaker: string }[],
  people: { id: string; name: string; library: string }[],
): Presenter[] =>
  people.flatMap(({ id, name, library }) => {
    const item = items.find(({ speaker }) => names(speaker, name) || names(speaker, library))
    return item ? [{ id, title: item.title }] : []
  })

/** By whole words. */
const names = (text: string, name: string): boolean => fold(name) !== '' && ` ${fold(text)} `.includes(` ${fold(name)} `)
