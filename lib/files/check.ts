import 'server-only'
import { fileTypeFromBuffer } from 'file-type'
import { Invalid } from '@/lib/errors'
import { largestFile } from './input'

/** What may be kept, by what it is and not by what it is called, with the ending its name gets. */
const kept: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
}
const asGood: Record<string, string> = { jpeg: 'jpg' }
const texts: Record<string, string> = { txt: 'text/plain', csv: 'text/csv', md: 'text/markdown' }

/** A file's type and the name it is kept under; Invalid at `file` where it is empty, too large, or not of a kept type. */
export async function checkFile(name: string, bytes: Uint8Array): Promise<{ name: string; type: string }> {
  if (bytes.length === 0) throw new Invalid({ file: 'fileEmpty' })
  if (bytes.length > largestFile) throw new Invalid({ file: 'fileTooLarge' })
  const clean = cleanName(name)
  const found = await fileTypeFromBuffer(bytes)
  if (found) {
    const ending = kept[found.mime]
    if (!ending) throw new Invalid({ file: 'fileType' })
    return { name: withEnding(clean, ending), type: found.mime }
  }
  const text = texts[endingOf(clean)]
  if (!text || !isPlainText(bytes)) throw new Invalid({ file: 'fileType' })
  return { name: clean, type: text }
}

/** A name without paths, control characters and signs that turn text around, at most 120 characters. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
  const ending = endingOf(clean)
  const stem = [...(ending ? clean.slice(0, -ending.length - 1) : clean)].slice(0, 110).join('').trim()
  return `${stem || 'fil'}${ending && `.${ending}`}`
}

const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

function withEnding(name: string, ending: string): string {
  const has = endingOf(name)
  return (asGood[has] ?? has) === ending ? name : `${name}.${ending}`
}

/** Valid UTF-8 that a browser or a shell would not take for something to run. */
function isPlainText(bytes: Uint8Array): boolean {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return false
  }
  return !text.includes('\0') && !/^\s*(#!|<(!doctype|!--|\?xml|html|head|body|script|style|iframe|svg|a |p>|div))/i.test(text)
}
