import { keptDocument } from './documents'
import { keepFiles } from './files'
import { freshen } from './freshen'
import { knownPerson } from './person'
import { agendasIn, companions, filesIn } from './routes'

const oftenEnough = 10 * 60_000
/** When each page was last fetched ahead. In memory: once more than needed does no harm. */
const last = new Map<string, number>()

/**
 * Keeps what the person may want next: the other pages of the meeting and its files; from the front page the coming
 * meetings. One after the other, since the room's network is shared, and no further once it fails.
 */
export async function keepAhead(path: string, again: boolean): Promise<void> {
  const [pathname = path] = path.split('?')
  const here = (await (await keptDocument(pathname))?.text()) ?? ''
  const wanted = companions(pathname, (await knownPerson()) !== undefined)
  if (wanted.length === 1)
    wanted.push(
      ...agendasIn(here)
        .slice(0, 2)
        .flatMap((agenda) => companions(agenda, false)),
    )
  // A change is told to every phone in the room at once; what nobody is looking at can wait a moment.
  if (again) await new Promise((resolve) => setTimeout(resolve, Math.random() * 2000))
  const files = new Set<string>()
  for (const page of new Set(wanted.slice(1))) {
    if (again || Date.now() - (last.get(page) ?? 0) > oftenEnough) {
      if ((await freshen(page)) === 'unreachable') return
      last.set(page, Date.now())
    }
    for (const file of filesIn((await (await keptDocument(page))?.text()) ?? '')) files.add(file)
  }
  for (const file of filesIn(here)) files.add(file)
  if (files.size > 0) await keepFiles([...files])
}
