import { keptDocument } from './documents'
import { keepFiles } from './files'
import { freshen } from './freshen'
import { knownMe, knownPerson } from './person'
import { agendasIn, byWant, companions, filesIn, isNote, notesIn, pagesOf } from './routes'

const oftenEnough = 10 * 60_000
/** When each page was last fetched ahead. In memory: once more than needed does no harm. */
const last = new Map<string, number>()

/**
 * Keeps what the person may want next: the other pages of the meeting, its notes and its files; those of the meeting they
 * are registered for, wherever they are; from the front page the coming meetings. One after the other, since the room's network is shared, and no further once it fails.
 */
export async function keepAhead(path: string, again: boolean): Promise<void> {
  const [pathname = path] = path.split('?')
  const here = (await (await keptDocument(pathname))?.text()) ?? ''
  const me = (await knownMe()) ?? {}
  const own = companions(pathname, (await knownPerson()) !== undefined)
  const others = own.length > 1 ? [] : (await coming(agendasIn(here), me)).flatMap((agenda) => companions(agenda, false))
  const wanted = new Set([...pagesOf(me, pathname), ...own, ...others, ...notesIn(pathname, here)])
  wanted.delete(pathname)
  // A change is told to every phone in the room at once; what nobody is looking at can wait a moment.
  if (again) await new Promise((resolve) => setTimeout(resolve, Math.random() * 2000))
  const files = new Set<string>()
  for (const page of wanted) {
    // Notes change all day, and no other page with them.
    if ((again && !isNote(page)) || Date.now() - (last.get(page) ?? 0) > oftenEnough) {
      if ((await freshen(page)) === 'unreachable') return
      last.set(page, Date.now())
    }
    const html = (await (await keptDocument(page))?.text()) ?? ''
    for (const note of notesIn(page, html)) if (note !== pathname) wanted.add(note)
    for (const file of filesIn(html)) files.add(file)
  }
  for (const file of filesIn(here)) files.add(file)
  if (files.size > 0) await keepFiles([...files])
}

/** The two coming meetings, first the one that is more likely theirs. */
async function coming(agendas: string[], me: Parameters<typeof byWant>[2]): Promise<string[]> {
  const next = agendas.slice(0, 2)
  const opened = []
  for (const agenda of next) if (await keptDocument(agenda)) opened.push(agenda)
  return byWant(next, opened, me)
}
