import { freshen } from '@/app/_shell/use-fresh'

/** Has the page made anew, and no other: what is written in one note changes no other page. One function, so that a page does it once. */
export const anew = (): void => freshen(false)
