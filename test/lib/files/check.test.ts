import { expect, test } from 'vitest'
import { Invalid } from '@/lib/errors'
import { checkFile, cleanName } from '@/lib/files/check'
import { largestFile } from '@/lib/files/input'
import { bytes, elf, exe, gif, jpeg, macros, office, openDocument, pdf, png, webp, zip } from '@/test/support/files'

const office2007 = 'application/vnd.openxmlformats-officedocument.'
const odf = 'application/vnd.oasis.opendocument.'

test.each([
  ['Tal.pdf', pdf, 'application/pdf'],
  ['kort.png', png, 'image/png'],
  ['a.gif', gif, 'image/gif'],
  ['a.webp', webp, 'image/webp'],
  ['a.jpeg', jpeg, 'image/jpeg'],
  ['a.docx', office('wordprocessingml.document'), `${office2007}wordprocessingml.document`],
  ['a.xlsx', office('spreadsheetml.sheet'), `${office2007}spreadsheetml.sheet`],
  ['a.pptx', office('presentationml.presentation'), `${office2007}presentationml.presentation`],
  ['a.odt', openDocument('text'), `${odf}text`],
  ['a.ods', openDocument('spreadsheet'), `${odf}spreadsheet`],
  ['a.odp', openDocument('presentation'), `${odf}presentation`],
  ['noter.txt', bytes('Fjernlån på Ærø < 3 dage'), 'text/plain'],
  ['tal.csv', bytes('uge;lån\n45;12'), 'text/csv'],
  ['referat.md', bytes('# Opsamling\n\n- ro på'), 'text/markdown'],
])('%s is kept as what it is', async (name, content, type) => {
  expect(await checkFile(name, content)).toEqual({ name, type })
})

test.each([
  ['side.html', bytes('<!doctype html><p>hej')],
  ['side.txt', bytes('\n <html><script>alert(1)</script>')],
  ['tegning.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ['tegning.txt', bytes('<?xml version="1.0"?><svg/>')],
  ['program.pdf', exe],
  ['program', elf],
  ['tal.csv', elf],
  ['kør.txt', bytes('#!/bin/sh\nrm -rf /')],
  ['kør.js', bytes('alert(1)')],
  ['uden-endelse', bytes('tekst')],
  ['arkiv.docx', zip({ 'a.txt': 'a' })],
  ['makro.docx', macros],
  ['latin1.txt', Buffer.from([0x66, 0x6a, 0xf8, 0x72])],
  ['nul.txt', bytes('a\0b')],
])('%s is refused for what it holds', async (name, content) => {
  await expect(checkFile(name, content)).rejects.toEqual(new Invalid({ file: 'fileType' }))
})

test('an empty file and one over 20 MB are refused, each with its reason', async () => {
  await expect(checkFile('a.pdf', new Uint8Array())).rejects.toEqual(new Invalid({ file: 'fileEmpty' }))
  const large = new Uint8Array(largestFile + 1)
  large.set(pdf)
  await expect(checkFile('a.pdf', large)).rejects.toEqual(new Invalid({ file: 'fileTooLarge' }))
  expect((await checkFile('a.pdf', large.subarray(0, largestFile))).type).toBe('application/pdf')
})

test('a name that says something else gets the ending of what the file is', async () => {
  expect((await checkFile('faktura.html', pdf)).name).toBe('faktura.html.pdf')
  expect((await checkFile('billede', png)).name).toBe('billede.png')
})

test('names lose paths, control characters and signs that turn text around, and keep Danish letters', () => {
  expect(cleanName('C:\\Brugere\\mig\\Køreseddel.pdf')).toBe('Køreseddel.pdf')
  expect(cleanName('../../etc/passwd')).toBe('passwd')
  expect(cleanName('regning\u202Efdp.exe\r\nX: y')).toBe('regningfdp.exeX y')
  expect(cleanName('...')).toBe('fil')
  expect(cleanName(`${'æ'.repeat(300)}.pdf`)).toBe(`${'æ'.repeat(110)}.pdf`)
})
