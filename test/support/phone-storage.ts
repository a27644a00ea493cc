/** What of the browser's Cache Storage the worker needs, in memory: one that is stopped and started again finds it. */
export function phoneStorage() {
  const all = new Map<string, Map<string, Response>>()
  const keyOf = (what: RequestInfo | URL) => new URL(what instanceof Request ? what.url : what, 'http://localhost').href
  const open = async (name: string) => {
    const kept = all.get(name) ?? new Map<string, Response>()
    all.set(name, kept)
    return {
      match: async (what: RequestInfo | URL) => kept.get(keyOf(what))?.clone(),
      put: async (what: RequestInfo | URL, response: Response) => void kept.set(keyOf(what), response),
      delete: async (what: RequestInfo | URL) => kept.delete(keyOf(what)),
      keys: async () => [...kept.keys()].map((url) => new Request(url)),
    }
  }
  return {
    open,
    keys: async () => [...all.keys()],
    match: async (what: RequestInfo | URL, { cacheName }: { cacheName: string }) => all.get(cacheName)?.get(keyOf(what))?.clone(),
  }
}
