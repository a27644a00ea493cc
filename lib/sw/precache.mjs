/**
 * Left out of what a phone keeps of a build: what the pages do not load. Next's scripts for its older router, letters that
 * Danish and English do without.
 */
export const buildExcludes = [
  /_(buildManifest|ssgManifest)\.js$/,
  /chunks\/(polyfills|framework|main)-[^/]+\.js$/,
  /chunks\/pages\//,
  /media\/.*-(cyrillic|greek|vietnamese)(-ext)?-/,
  onlyDesk,
]

/** Scripts that only the facilitators' side loads: that needs the server in any case. */
function onlyDesk({ asset, compilation }) {
  const starts = new Set()
  for (const chunk of compilation.chunks) {
    if (chunk.files.has(asset.name)) for (const group of chunk.groupsIterable) startsOf(group, starts)
  }
  return starts.size > 0 && [...starts].every((name) => name.startsWith('app/[locale]/desk/'))
}

/** The pages that a group of scripts is loaded by, directly or through another. */
function startsOf(group, found, seen = new Set()) {
  if (seen.has(group)) return
  seen.add(group)
  if (group.isInitial()) found.add(group.name ?? '')
  for (const parent of group.parentsIterable) startsOf(parent, found, seen)
}
