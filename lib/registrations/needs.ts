import { fold } from '@/lib/libraries/search'
import type { DeskPlace } from './desk'

type Wish = { text: string; people: string[] }
export type Needs = { diet: Wish[]; access: Wish[]; withoutDiet: number }

/** What those who have a seat at a meeting eat and need; wishes that read alike are one, the most frequent first. */
export function needsAt(places: Pick<DeskPlace, 'meetingId' | 'status' | 'name' | 'diet' | 'access'>[], meetingId: string): Needs {
  const here = places.filter((place) => place.meetingId === meetingId && place.status === 'seated')
  const sum = (of: 'diet' | 'access'): Wish[] => {
    const wishes = new Map<string, Wish>()
    for (const place of here) {
      const text = place[of]?.trim()
      if (!text) continue
      const wish = wishes.get(fold(text)) ?? { text, people: [] }
      wish.people.push(place.name)
      wishes.set(fold(text), wish)
    }
    return [...wishes.values()].sort((a, b) => b.people.length - a.people.length || a.text.localeCompare(b.text, 'da'))
  }
  return { diet: sum('diet'), access: sum('access'), withoutDiet: here.filter((place) => !place.diet?.trim()).length }
}
