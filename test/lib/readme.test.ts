import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the README lists just the settings that there are', () => {
  const listed = [...readFileSync('README.md', 'utf8').matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name)
  const read = [...readFileSync('lib/env.ts', 'utf8').matchAll(/^ {2}([A-Z_]+): (?:z\.|onOrOff)/gm)].map(([, name]) => name)
  expect(read.length).toBeGreaterThan(5)
  expect(listed.sort()).toEqual(read.sort())
})
