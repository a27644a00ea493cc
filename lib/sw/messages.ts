/** What a page says to the worker. `build` is the page's own, `path` its address without the host. */
export type FromPage =
  /** A page is shown. `soft`: it was reached without loading a document, so that its document may not be kept yet. */
  | { type: 'opened'; path: string; build: string; soft: boolean }
  /**
   * Something may have changed: fetch the document again. `changed`: it surely has, or nobody could tell; the page is older then,
   * whatever the copy says. `all`: the meeting's others too.
   */
  | { type: 'freshen'; path: string; build: string; changed: boolean; all: boolean }
  /** The person has accepted the new version. */
  | { type: 'take over' }

/** What the worker says to every page about the document of one address. */
export type News = {
  path: string
  /** Milliseconds since 1970 when the server made the copy that is kept; null where none is. */
  keptAt: number | null
  /** Could the server be reached just now? Undefined: not tried. */
  reachable?: boolean
  /** What the page shows is older than what the server has, and a page of the build `build` can fetch that now. */
  fresh: boolean
  /** The server has another build: what the page shows can only be renewed by taking that. */
  otherBuild?: boolean
  build: string
}
