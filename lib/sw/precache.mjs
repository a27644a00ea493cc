/**
 * Left out of what a phone keeps of a build, as no page loads it: Next's scripts for its older router, letters that Danish
 * and English do without, the worker itself. No function may stand here: workbox asks no further than the first.
 */
export const buildExcludes = [
  /_(buildManifest|ssgManifest)\.js$/,
  /chunks\/(polyfills|framework|main)-[^/]+\.js$/,
  /chunks\/pages\//,
  /media\/.*-(cyrillic|greek|vietnamese)(-ext)?-/,
  /sw\.js$/,
]

/**
 * Leaves out the scripts that only the facilitators' side loads: that needs the server in any case. All but the check-in,
 * which has to open at a door without a network.
 */
export const manifestTransforms = [
  async (entries, compilation) => ({ manifest: entries.filter(({ url }) => !onlyDesk(url, compilation)), warnings: [] }),
]

const desk = 'app/[locale]/desk/'

function onlyDesk(url, compilation) {
  const starts = new Set()
  for (const chunk of compilation.chunks) {
    const loads = [...chunk.files].some((file) => url.endsWith(`/${file}`))
    if (loads) for (const group of chunk.groupsIterable) startsOf(group, starts)
  }
  const without = (name) => name.startsWith(desk) && !name.startsWith(`${desk}check-in/`) && name !== `${desk}layout`
  return starts.size > 0 && [...starts].every(without)
}

/** The pages that a group of scripts is loaded by, directly or through another. */
function startsOf(group, found, seen = new Set()) {
  if (seen.has(group)) return
  seen.add(group)
  if (group.isInitial()) found.add(group.name ?? '')
  else for (const parent of group.parentsIterable) startsOf(parent, found, seen)
}
