import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sourcesOf } from '../../lib/start/sources.mjs'

/** A finished build of the app. `dist` lies in the project's folder and holds, besides what Next makes, its own `public`. */
export type Build = { id: string; dist: string }

export const firstBuild: Build = { id: 'test-build-one', dist: '.next-test' }
/** The same app as a later deploy would have it: another id, another worker, other scripts. */
export const secondBuild: Build = { id: 'test-build-two', dist: '.next-test-two' }

export const projectRoot = path.resolve(import.meta.dirname, '../..')

/** Written by every build in the project's folder, and put back afterwards: a test must not change what `npm start` serves. */
const traces = ['public/sw.js', 'tsconfig.json', 'next-env.d.ts']

/** Makes a build unless it is made of this very source already. Throws with the build's output where it fails. */
export function ensureBuilt(build: Build): void {
  const mark = at(build.dist, 'test-source')
  const source = sourcesOf(projectRoot)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === source) return
  rmSync(mark, { force: true })
  if (build.id === firstBuild.id) compile(build)
  else copyAnew(build)
  writeFileSync(mark, source)
}

function compile(build: Build): void {
  const before = traces.map((name) => (existsSync(at(name)) ? readFileSync(at(name)) : undefined))
  try {
    const { NODE_ENV: _vitests, ...env } = process.env
    const built = spawnSync(process.execPath, [at('node_modules/next/dist/bin/next'), 'build', '--webpack'], {
      cwd: projectRoot,
      env: { ...env, NODE_ENV: 'production', NEXT_DIST: build.dist, BUILD_ID: build.id, NEXT_TELEMETRY_DISABLED: '1', TYPES_CHECKED: '1' },
      encoding: 'utf8',
    })
    if (built.status !== 0) throw new Error(`the app does not build:\n${built.stdout}\n${built.stderr}`)
    rmSync(at(build.dist, 'public'), { recursive: true, force: true })
    cpSync(at('public'), at(build.dist, 'public'), { recursive: true })
  } finally {
    for (const [index, name] of traces.entries()) {
      const was = before[index]
      if (was) writeFileSync(at(name), was)
      else rmSync(at(name), { force: true })
    }
  }
}

/** A second compilation would take minutes to give the same files other names: they are given them here, wherever they are named. */
function copyAnew(build: Build): void {
  ensureBuilt(firstBuild)
  rmSync(at(build.dist), { recursive: true, force: true })
  const files = readdirSync(at(firstBuild.dist), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(at(firstBuild.dist), path.join(entry.parentPath, entry.name)))
    .filter((name) => !/^(cache|types)\b|^test-source$/.test(name))
  const hashes = new Set(files.flatMap((name) => /^static.*-([0-9a-f]{16})\.js$/.exec(name)?.[1] ?? []))
  const anew = (text: string) =>
    text
      .replaceAll(firstBuild.id, build.id)
      .replaceAll(firstBuild.dist, build.dist)
      .replace(/\b[0-9a-f]{16}\b/g, (hash) => (hashes.has(hash) ? [...hash].reverse().join('') : hash))
  for (const name of files) {
    const to = at(build.dist, anew(name))
    mkdirSync(path.dirname(to), { recursive: true })
    // Read so that every byte stays what it is.
    writeFileSync(to, anew(readFileSync(at(firstBuild.dist, name), 'latin1')), 'latin1')
  }
}

function at(...names: string[]): string {
  return path.join(projectRoot, ...names)
}
