/** What is kept of which address. Pure: it is all decided by the path. */

/** `public`: the same for all. `member`: the person's own. `never`: not on the phone. */
export type Kind = 'public' | 'member' | 'never'

/** How a page's document is kept. */
export function kindOf(pathname: string): Kind {
  const path = plain(pathname)
  // The one page of the desk that must do without a network.
  if (/^\/desk\/check-in\/[^/]+$/.test(path)) return 'member'
  if (/^\/(desk|api|mailbox|sign-in|unsubscribe|articles\/(search|mail)|discussions\/search)(\/|$)/.test(path)) return 'never'
  if (/^\/(me|registration|discussions)(\/|$)|^\/meetings\/[^/]+\/(participants|groups|notes|promises|mirror)(\/|$)/.test(path))
    return 'member'
  return 'public'
}

/**
 * The address a document is kept under: a public page is the same whatever stands after the question mark, and so is the
 * page of one's group, which the code at the door opens too.
 */
export const keyOf = ({ pathname, search }: URL): string =>
  kindOf(pathname) === 'member' && !pathname.endsWith('/groups') ? pathname + search : pathname

export const isFile = (pathname: string): boolean => pathname.startsWith('/api/files/')

/** What is said of a meeting to all: what it is about, what there is to read, where it is. */
export const isAgendaPage = (pathname: string): boolean => /^\/meetings\/[^/]+\/(agenda|materials|practical)$/.test(plain(pathname))

/** A meeting's calendar file, which a message's button may lead to. */
export const isCalendar = (pathname: string): boolean => pathname.startsWith('/api/calendar/meetings/')

/** The page that is shown where there is no copy and no network, in the language of the address. */
export const offlinePage = (pathname: string): string => `${languagePrefix(pathname)}/offline`

/** Kept from the first moment, whatever the person opens. */
export const firstPages = ['/', '/offline', '/en/offline']

/** All pages worth having on the phone when this one is opened, itself first: those of its meeting, in its language. */
export function companions(pathname: string, signedIn: boolean): string[] {
  const meeting = meetingOf(pathname)
  if (!meeting) return [pathname]
  const prefix = languagePrefix(pathname)
  const pages = ['agenda', 'materials', 'practical'].map((page) => `${prefix}/meetings/${meeting}/${page}`)
  return [...new Set([pathname, ...pages, prefix || '/', ...(signedIn ? own(prefix, meeting) : [])])]
}

const own = (prefix: string, meeting: string) => [
  ...['groups', 'notes', 'promises', 'mirror'].map((page) => `${prefix}/meetings/${meeting}/${page}`),
  `${prefix}/me`,
  `${prefix}/registration/pass`,
]

/** Who one is, as far as it matters to what is kept. */
type Known = { meeting?: string | null; library?: { side: 'east' | 'west' | null } | null }

/** What somebody wants first, wherever in the app they are: the pages of the meeting they are registered for, and their own. */
export function pagesOf(me: Known, pathname: string): string[] {
  const prefix = languagePrefix(pathname)
  return me.meeting
    ? [
        ...companions(`${prefix}/meetings/${me.meeting}/agenda`, true),
        `${prefix}/registration`,
        `${prefix}/discussions`,
        `${prefix}/discussions/new`,
      ]
    : []
}

/** Agendas in the order one may want them: those that have been opened, then those of one's own side. */
export function byWant(agendas: string[], opened: string[], me: Known): string[] {
  const own = { west: '-vest', east: '-oest' }[me.library?.side ?? 'west']
  const rank = (path: string) => (opened.includes(path) ? 2 : 0) + (me.library?.side && meetingOf(path)?.endsWith(own) ? 1 : 0)
  return [...agendas].sort((a, b) => rank(b) - rank(a))
}

/** The agendas that a document links to, nearest first. The front page names the coming meetings first. */
export const agendasIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/href="((?:\/en)?\/meetings\/[^"/?#]+\/agenda)/g)].map(([, path = '']) => path)),
]

/** The notes that the list of a meeting's notes leads to, and beside each item's one's own; nothing for any other page. */
export function notesIn(pathname: string, html: string): string[] {
  const list = plain(pathname)
  if (!/^\/meetings\/[^/]+\/notes$/.test(list)) return []
  const linked = [...html.matchAll(/href="([^"?#]+)"/g)].map(([, path = '']) => path).filter((path) => plain(path).startsWith(`${list}/`))
  return [...new Set(linked.flatMap((path) => (/\/(group|mine)\b/.test(path) ? [path] : [path, `${path}/mine`])))]
}

/** Whether it is a single note. What is written in it comes by itself to whoever has it open. */
export const isNote = (pathname: string): boolean => /^\/meetings\/[^/]+\/notes\/./.test(plain(pathname))

/** The files that a document links to. */
export const filesIn = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/href="(\/api\/files\/[^"]+)"/g)].map(([, path = '']) => path.replaceAll('&#x27;', "'").replaceAll('&amp;', '&')),
  ),
]

const meetingOf = (pathname: string): string | undefined => /^\/meetings\/([^/]+)/.exec(plain(pathname))?.[1]
const languagePrefix = (pathname: string): string => (/^\/en(\/|$)/.test(pathname) ? '/en' : '')
const plain = (pathname: string): string => pathname.slice(languagePrefix(pathname).length) || '/'
