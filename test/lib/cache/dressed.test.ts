import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dressed } from '@/lib/cache/dressed.mjs'

const dist = mkdtempSync(path.join(tmpdir(), 'netvaerk-dist-'))
const page = (file: string) => `<head><link rel="stylesheet" href="/_next/static/css/${file}" data-precedence="next"/></head>`

beforeAll(() => {
  mkdirSync(path.join(dist, 'static/css'), { recursive: true })
  writeFileSync(path.join(dist, 'static/css/a1.css'), 'p{color:red}a::after{content:"$&"}')
  writeFileSync(path.join(dist, 'static/css/b2.css'), 'p::after{content:"</style><script>"}')
  vi.stubEnv('NEXT_DIST', dist)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(dist, { recursive: true })
})

test('the styles stand in the document, and the link to them waits for a printer', () => {
  expect(dressed(page('a1.css'))).toBe(
    '<head><style>p{color:red}a::after{content:"$&"}</style>' +
      '<link rel="stylesheet" href="/_next/static/css/a1.css" data-precedence="next" media="print"/></head>',
  )
})

test.each([
  ['whose styles would end the element they stand in', page('b2.css')],
  ['whose styles are not there', page('c3.css')],
  ['that leads out of the folder', page('../../x.css')],
  ['without styles', '<head></head>'],
])('a document %s is left as it is', (_, html) => {
  expect(dressed(html)).toBe(html)
})
