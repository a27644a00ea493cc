/** The build this code belongs to: of the page in the page, of the worker in the worker. */
export const build: string = process.env.NEXT_PUBLIC_BUILD_ID ?? ''

// Documents and scripts belong to a build and go with it; the files of the meetings do not.
const pagesPrefix = 'pages:'
export const pagesCache = `${pagesPrefix}${build}`
export const assetsCache = `assets:${build}`
export const filesCache = 'files'

/** Under each window's id, the address it shows. */
export const windowsCache = `windows:${build}`

/** Everything under this prefix is somebody's own, in whatever build it was kept. */
const personPrefix = 'person:'
export const personCache = (personId: string): string => `${personPrefix}${build}:${personId}`

/** Whose a cache is, or undefined where it is nobody's. */
export const personOf = (name: string): string | undefined => (name.startsWith(personPrefix) ? name.split(':')[2] : undefined)

/** Is what the cache holds a build's documents, of whichever build? */
export const holdsDocuments = (name: string): boolean => name.startsWith(pagesPrefix) || name.startsWith(personPrefix)

/** Does it outlive this build's start? */
export const isOurs = (name: string): boolean => name.split(':')[1] === build || name === filesCache

/** Under this address the files cache holds the names of the files that found no room. */
export const leftOutKey = '/files-left-out'
