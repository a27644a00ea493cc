import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const refused: [string, string, string][] = [
  ['lib/meetings/x.ts', '@/app/seasons', 'lib never imports app'],
  ['lib/meetings/x.ts', 'next/headers', 'knows nothing of Next'],
  ['lib/meetings/x.ts', 'nodemailer', 'Only lib/mail'],
  ['lib/mail/x.ts', 'web-push', 'Only lib/push'],
  ['lib/mail/x.ts', '@/lib/people/read', 'below the nouns'],
  ['lib/live/x.ts', '@/lib/meetings/publish', 'below the nouns'],
  ['lib/auth/x.ts', '@/lib/people/read', 'below the nouns'],
  ['lib/db/x.ts', '@/lib/auth/can', 'db is above the leaves only'],
  ['lib/ids.ts', '@/lib/clock', 'A leaf imports nothing of ours'],
  ['lib/sw/x.ts', '@/lib/db/client', 'The browser'],
  ['lib/offline/x.ts', '@/lib/meetings/publish', 'The browser'],
  ['app/api/x/route.ts', '@/drizzle/schema', 'Pages ask the nouns'],
  ['app/[locale]/x.tsx', 'drizzle-orm', 'Pages ask the nouns'],
  ['app/_ui/x.tsx', '@/lib/meetings/read', 'Buttons and fields'],
  ['drizzle/seed/x.ts', 'nodemailer', 'Only lib/mail'],
]

const allowed: [string, string][] = [
  ['lib/mail/x.ts', 'nodemailer'],
  ['lib/push/x.ts', 'web-push'],
  ['lib/meetings/x.ts', '@/lib/db/client'],
  ['lib/sw/x.ts', '@/lib/notes/input'],
  ['lib/offline/x.ts', '@/lib/ids'],
  ['lib/auth/x.ts', 'next/headers'],
  ['app/[locale]/x.tsx', '@/lib/meetings/read'],
]

let place = ''
let said: { path: string; message: string }[] = []

// A house with nothing in it but one file for each import, under our own rules.
beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), 'netvaerk-imports-'))
  cpSync('biome.json', path.join(place, 'biome.json'))
  for (const [index, [file, imported]] of [...refused, ...allowed].entries()) {
    mkdirSync(path.dirname(path.join(place, named(file, index))), { recursive: true })
    writeFileSync(path.join(place, named(file, index)), `import { it } from '${imported}'\nexport const its = it\n`)
  }
  const biome = path.resolve('node_modules/.bin/biome')
  const args = ['lint', '--vcs-enabled=false', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', '.']
  const { stdout } = spawnSync(biome, args, { cwd: place, encoding: 'utf8' })
  const report: Report = JSON.parse(stdout)
  said = report.diagnostics.map((d) => ({ path: d.location.path, message: d.message }))
})
afterAll(() => rmSync(place, { recursive: true }))

type Report = { diagnostics: { message: string; location: { path: string } }[] }

/** The leaves' rule is about their own names; everything else may be called anything. */
const named = (file: string, index: number) => file.replace(/\/x\./, `/x${index}.`)

test.each(refused.map((row, index) => [...row, index] as const))('%s may not import %s', (file, _imported, why, index) => {
  expect(said).toContainEqual({ path: named(file, index), message: expect.stringContaining(why) })
})

test.each(allowed.map((row, index) => [...row, refused.length + index] as const))('%s may import %s', (file, _imported, index) => {
  expect(said.map((s) => s.path)).not.toContain(named(file, index))
})
