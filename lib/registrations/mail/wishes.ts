import { isGln } from '../gln'

const diets =
  /vegetar\w*|vegan\w*|pescetar\w*|glutenfri\w*|gluten\s?intoleran\w*|cøliaki|laktosefri\w*|laktose\s?intoleran\w*|mælkefri\w*|\p{L}*allergi\p{L}*|allergic to [^.,;\n]+|tåler ikke [^.;\n]+|kan ikke tåle [^.;\n]+|spiser ikke [^.;\n]+|spiser kun [^.;\n]+|halal|kosher|diabet\w*|uden (?:svinekød|gluten|laktose|nødder|fisk|kød)[^.;\n]*/iu
const needs =
  /kørestol\w*|wheelchair|rollator|teleslynge|hørehæmm\w*|høreapparat\w*|nedsat hørelse|dårlig hørelse|svagtsynet|svagtseende|blind\w*|førerhund|tegnsprog\w*|gangbesvær\w*|dårligt gående|krykker|elevator/iu
const denied = /(?:\bingen|\bikke nogen|\bikke|\bno)\s+\p{L}*(?:allergi|vegetar|vegan)|spiser alt/iu

/** What somebody eats or needs, and the sentence it stands in, so that one can see whose it is. */
export type Wish = { kind: 'diet' | 'access'; value: string; sentence: string }

export function wishesIn(text: string): Wish[] {
  const sentences = text.split(/(?<=[.!?;])\s+|\n+/).filter((sentence) => !denied.test(sentence))
  return sentences.flatMap((sentence) => [...one('diet', diets, sentence), ...one('access', needs, sentence)])
}

function one(kind: Wish['kind'], pattern: RegExp, sentence: string): Wish[] {
  const found: string[] = []
  let rest = sentence
  for (let at = pattern.exec(rest); at; at = pattern.exec(rest)) {
    rest = rest.slice(at.index + at[0].length)
    // "allergi over for nødder": what the word is about stands after it.
    const more = /^\s+(?:over\s?for|mod|for|af|to)\s+[^.;\n]+/iu.exec(rest)?.[0] ?? ''
    rest = rest.slice(more.length)
    found.push(`${at[0]}${more}`.trim())
  }
  return found.length > 0 ? [{ kind, value: found.join(', ').slice(0, 200), sentence }] : []
}

/** What a bill needs, where the mail says it. A number whose check digit is wrong is not sure. */
export function billIn(text: string): {
  ean: { value: string; sure: boolean } | null
  reference: string | null
  requisition: string | null
} {
  const labelled = /\b(?:EAN|GLN)\b[^\d\n]{0,30}([\d][\d .-]{9,22}\d)/i.exec(text)?.[1]?.replace(/[ .-]/g, '')
  const [bare] = [...text.matchAll(/(?<!\d)(\d{13})(?!\d)/g)].map(([digits]) => digits).filter(isGln)
  const ean = labelled ?? bare
  return {
    ean: ean ? { value: ean, sure: isGln(ean) } : null,
    reference: after(text, String.raw`(?:reference(?:navn|person|nr|nummer)?|ref\.?(?:nr)?|att\.?)\s*[.:]`),
    requisition: after(text, String.raw`(?:rekvisition(?:snummer|snr)?|rekv|ordrenummer|ordrenr|PO)\s*[.:]`),
  }
}

const after = (text: string, label: string): string | null =>
  new RegExp(String.raw`(?<!\p{L})${label}+\s*([^\n,;]{2,60})`, 'iu').exec(text)?.[1]?.trim().replace(/\.$/, '') ?? null
