import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sourcesOf } from '../../lib/start/sources.mjs'

/** A finished build of the app. `dist` lies in the project's folder and holds, besides what Next makes, its own `public`. */
export type Build = { id: string; dist: string }

export const firstBuild: Build = { id: 'test-build-one', dist: '.next-test' }
/** The same app built again, as a deploy would: other id, other worker, other scripts. */
export const secondBuild: Build = { id: 'test-build-two', dist: '.next-test-two' }

export const projectRoot = path.resolve(import.meta.dirname, '../..')

/** Written by every build in the project's folder, and put back afterwards: a test must not change what `npm start` serves. */
const traces = ['public/sw.js', 'tsconfig.json', 'next-env.d.ts']

/** Builds the app unless this very source is built already. Throws with the build's output where it fails. */
export function ensureBuilt(build: Build): void {
  const mark = at(build.dist, 'test-source')
  const source = sourcesOf(projectRoot)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === source) return
  rmSync(mark, { force: true })
  borrowCompilerCache(build)
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
  writeFileSync(mark, source)
}

/** The second build compiles what the first one has compiled already, in half the time. */
function borrowCompilerCache(build: Build): void {
  const theirs = at(firstBuild.dist, 'cache')
  if (build.dist === firstBuild.dist || existsSync(at(build.dist, 'cache')) || !existsSync(theirs)) return
  cpSync(theirs, at(build.dist, 'cache'), { recursive: true })
}

function at(...names: string[]): string {
  return path.join(projectRoot, ...names)
}
