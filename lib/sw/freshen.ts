import { dateOf, drop, keep, keptDocument } from './documents'
import { type Fetched, fetchDocument } from './fetching'
import { tell } from './pages'
import { knownPerson } from './person'
import { kindOf } from './routes'

declare const self: ServiceWorkerGlobalScope

/**
 * So long the network may take before a page says that it shows a copy. Who has just opened one has to read that within two
 * seconds; who has had it open is not to be troubled by a network that is only slow.
 */
const slow = { opened: 1200, standing: 3000 }

let movedOn = false

/** Has the server been seen to serve another build? Then what this one keeps is only for want of anything newer. */
export const serverMovedOn = (): boolean => movedOn

/** Why a page asks: it has been told of a change, or cannot know that there was none; or it only looks whether there was one. */
export type Asked = 'changed' | 'looking'

const underway = new Map<string, Promise<Fetched['outcome']>>()
const again = new Map<string, Asked>()

/**
 * Fetches a page's document again, keeps it, and tells the pages what came of it. Where that is under way already it is
 * waited for; `asked` by a page, it is then done once more, as the change may be newer.
 */
export function freshen(path: string, asked?: Asked): Promise<Fetched['outcome']> {
  const running = underway.get(path)
  if (running && asked && again.get(path) !== 'changed') again.set(path, asked)
  if (running) return running
  const started = untilNew(path, asked).finally(() => underway.delete(path))
  underway.set(path, started)
  return started
}

async function untilNew(path: string, asked?: Asked): Promise<Fetched['outcome']> {
  const outcome = await fetchAndTell(path, asked)
  const more = again.get(path)
  again.delete(path)
  return more && outcome !== 'unreachable' ? untilNew(path, more) : outcome
}

async function fetchAndTell(path: string, asked?: Asked): Promise<Fetched['outcome']> {
  const fetchedFor = await knownPerson()
  const timer = setTimeout(() => report(path, false), asked ? slow.standing : slow.opened)
  const fetched = kindOf(path.split('?')[0] ?? '') === 'never' ? await askBuild() : await fetchDocument(path)
  clearTimeout(timer)
  const { outcome } = fetched
  noteBuild(outcome)
  if (fetched.outcome === 'document') {
    const kept = await keep(path, fetched, fetchedFor)
    // The copy says nothing of what the page shows, nor of what Next remembers of other pages: either may be older.
    await report(path, true, kept === 'changed' || asked === 'changed' || (asked === 'looking' && kept === 'not kept'))
  } else {
    const dropped = outcome === 'gone' && (await drop(path))
    // The page may have been renewed a moment too soon, and show it still though the copy is gone.
    await report(path, outcome !== 'unreachable', dropped || (asked !== undefined && outcome === 'gone'), outcome === 'other build')
  }
  return outcome
}

/** Sees to it that a newer worker is fetched where the server has a newer build. */
export function noteBuild(outcome: Fetched['outcome']): void {
  if (outcome === 'unreachable') return
  movedOn = outcome === 'other build'
  if (movedOn) self.registration.update().catch(() => {})
}

/** For pages that are never kept: is the server there, and of this build? Such a page renews itself in any case. */
async function askBuild(): Promise<Fetched> {
  const fetched = await fetchDocument('/offline')
  return fetched.outcome === 'gone' ? { outcome: 'unreachable' } : fetched
}

async function report(path: string, reachable: boolean, fresh = false, otherBuild = false): Promise<void> {
  const copy = await keptDocument(path)
  await tell({ path, keptAt: copy ? dateOf(copy) : null, reachable, fresh, otherBuild })
}
