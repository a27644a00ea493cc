/**
 * Where the page lays a thread's posts for the component that writes them into the document, on the server alone. Given as
 * a property they would be sent twice: in the page and in the data it is brought to life with. On globalThis, as the two
 * are bundled apart.
 */
const shared = globalThis as unknown as { netvaerkPosts?: Map<string, string> }

const most = 200

/** Lays the posts ready; `key` names the thread, its language and state. */
export function lay(key: string, html: string): void {
  shared.netvaerkPosts ??= new Map()
  // Taken out first, so that what is read most is thrown away last.
  shared.netvaerkPosts.delete(key)
  shared.netvaerkPosts.set(key, html)
  if (shared.netvaerkPosts.size > most) shared.netvaerkPosts.delete(shared.netvaerkPosts.keys().next().value ?? '')
}

/** The posts that were laid ready, if this is the server that did. */
export const laid = (key: string): string | undefined => shared.netvaerkPosts?.get(key)
