const word = String.raw`(?:\p{Lu}\.|\p{Lu}(?:\p{L}|['’-](?=\p{L}))*)`
const full = new RegExp(String.raw`(?<![\p{L}@.])${word}(?:[ ](?:(?:von|van|de|la|af|der|du)[ ])?${word}){1,3}(?![\p{L}@])`, 'gu')

/** Words with a capital that are nobody's name. */
const notNames =
  /bibliotek|bibl\.|kommune|overcentral|netværk|møde|kgl|afdeling|center|service|kultur|borger|formidl|universitet|skole|^(kære|hej|hejsa|dear|hello|hi|goddag|til|med|venlig|tak|mail|tlf|telefon|mobil|direkte|ean|gln|vest|øst|west|east|jeg|vi|han|hun|det|den|der|min|mit|mine|vores|og|to|tre|fra|på|som|ja|både|desuden|herfra|dato|emne|navn|deltager\w*|tilmeld\w*|att|ref|the|we|please|best|kind|regards|kb|dbc|fbs|fra|region|storebælt|januar\w*|febr\w*|marts|march|april|may|june|juli?y?|august|september|o[kc]tober|november|december|\w+day)$/iu

/** Every full name in a text, as it is written. */
export function namesIn(text: string): string[] {
  const found = [...text.matchAll(full)].flatMap(([match]) => {
    const words = match.split(' ')
    while (words[0] && notNames.test(words[0])) words.shift()
    return isName(words.join(' ')) ? [words.join(' ').replace(/\.$/, '')] : []
  })
  return [...new Set(found)]
}

/** Whether a text is a full name and nothing else. */
export function isName(text: string): boolean {
  const words = text.trim().split(/\s+/)
  if (words.length < 2 || words.length > 5 || words.some((w) => notNames.test(w))) return false
  return new RegExp(`^${full.source}$`, 'u').test(text.trim()) && !/^[\p{Lu}\s]{12,}$/u.test(text)
}

/** The name a signature begins with: alone on its line, or before a title. One word where only a first name stands. */
export function nameOfSignature(signature: string): string | null {
  const lines = signature
    .split('\n')
    .map((line) => line.replace(/[*_]/g, '').trim())
    .filter(Boolean)
  for (const line of lines.slice(0, 4)) {
    const name = (line.split(/\s*(?:,|\||·|•|–|\/|\s-\s|\()\s*/)[0] ?? '').trim()
    if (isName(name)) return name
  }
  const first = lines[0]?.replace(/[,.!]$/, '') ?? ''
  return new RegExp(`^${word}$`, 'u').test(first) && !notNames.test(first) ? first : null
}

/** anna.skov@… as Anna Skov; null where the address does not say. */
export function nameOfAddress(email: string): string | null {
  const parts = (email.split('@')[0] ?? '').split(/[._-]/)
  if (parts.length < 2 || parts.some((part) => !/^\p{L}{2,}$/u.test(part))) return null
  const name = parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()).join(' ')
  return isName(name) ? name : null
}

export const firstNameOf = (name: string): string => name.split(' ')[0] ?? name
