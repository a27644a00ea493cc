import { expect, test } from 'vitest'
import { fileHeaders, rangeOf } from '@/lib/files/headers'

const file = { id: '0199d0c4-7d34-7000-8000-000000000001', name: 'Køreseddel "ny".pdf', type: 'application/pdf' }

test('a PDF opens in the browser under its own name; what is public may be kept for good', () => {
  const headers = fileHeaders(file, true)
  expect(headers['Content-Disposition']).toBe(`inline; filename="K_reseddel _ny_.pdf"; filename*=UTF-8''K%C3%B8reseddel%20%22ny%22.pdf`)
  expect(headers['Cache-Control']).toContain('immutable')
  expect(headers['X-Content-Type-Options']).toBe('nosniff')
})

test('whatever is neither PDF nor image is saved, sandboxed and not sniffed; a draft’s file is kept by nobody else', () => {
  const headers = fileHeaders({ ...file, name: 'tal.csv', type: 'text/csv' }, false)
  expect(headers['Content-Disposition']).toMatch(/^attachment;/)
  expect(headers['Content-Type']).toBe('text/csv; charset=utf-8')
  expect(headers['Content-Security-Policy']).toMatch(/sandbox$/)
  expect(headers['Cache-Control']).toBe('private, no-cache')
  expect(fileHeaders({ ...file, type: 'image/png' }, true)['Content-Security-Policy']).toMatch(/sandbox$/)
})

test('a part of a file is the part that was asked for', () => {
  expect(rangeOf('bytes=0-9', 100)).toEqual({ start: 0, end: 9 })
  expect(rangeOf('bytes=90-', 100)).toEqual({ start: 90, end: 99 })
  expect(rangeOf('bytes=-10', 100)).toEqual({ start: 90, end: 99 })
  expect(rangeOf('bytes=50-500', 100)).toEqual({ start: 50, end: 99 })
  expect(rangeOf('bytes=100-', 100)).toBe('outside')
  expect(rangeOf('bytes=-0', 100)).toBe('outside')
  for (const header of [null, 'bytes=-', 'bytes=0-1,5-6', 'lines=1-2']) expect(rangeOf(header, 100)).toBeNull()
})
