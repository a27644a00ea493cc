import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sourcesOf } from '@/lib/start/sources.mjs'

test('a build is out of date when anything in it is changed, added, taken away or moved, and for nothing else', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'netvaerk-sources-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const at = (name: string) => path.join(root, name)
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(at(name)), { recursive: true })
    writeFileSync(at(name), text)
  }
  write('app/page.tsx', 'a')
  write('lib/i18n/da/desk.ts', 'b')
  write('package-lock.json', '{}')
  const built = sourcesOf(root)

  write('public/sw.js', 'made by the build')
  write('README.md', 'read, not built')
  utimesSync(at('app/page.tsx'), new Date(), new Date(Date.now() + 60_000))
  expect(sourcesOf(root)).toBe(built)

  const seen = new Set([built])
  const change = [
    () => write('app/page.tsx', 'A'),
    () => write('app/new.tsx', 'a'),
    () => write('package-lock.json', '{ }'),
    () => write('lib/sw/sw.js', 'ours'),
    () => rmSync(at('lib/i18n/da/desk.ts')),
    () => write('lib/i18n/en/desk.ts', 'b'),
  ]
  for (const once of change) {
    once()
    seen.add(sourcesOf(root))
  }
  expect(seen.size).toBe(change.length + 1)
})
