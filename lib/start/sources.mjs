import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Everything that a build is made of. */
const sources = [
  ...['app', 'lib', 'drizzle', 'public', 'instrumentation.ts', 'next.config.mjs'],
  ...['package.json', 'package-lock.json', 'postcss.config.mjs', 'tsconfig.json'],
]

/** Written into `public` by the build itself. */
const made = /^public\/sw\.js(\.map)?$/

/**
 * What the sources in a folder are, in a line: another line, another build. Of their content and not of their dates, which
 * say nothing of a file that was deleted, or brought from elsewhere with the date it had there; it takes some tens of
 * milliseconds.
 * @param {string} root
 */
export function sourcesOf(root) {
  const hash = createHash('sha256')
  for (const name of sources.flatMap((source) => filesOf(root, source))) {
    if (!made.test(name)) hash.update(`\n${name}\n`).update(readFileSync(path.join(root, name)))
  }
  return hash.digest('hex')
}

/**
 * The files at a place, in an order that is always the same, with `/` on every system.
 * @param {string} root
 * @param {string} place
 * @returns {string[]}
 */
function filesOf(root, place) {
  const there = path.join(root, place)
  if (!existsSync(there)) return []
  if (!statSync(there).isDirectory()) return [place]
  return readdirSync(there)
    .sort()
    .flatMap((name) => filesOf(root, `${place}/${name}`))
}
