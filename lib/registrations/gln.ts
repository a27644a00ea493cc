/** An EAN-nummer (GLN) is 13 digits, the last of which checks the others. Source: GS1 General Specifications, 7.9. */
export function isGln(typed: string): boolean {
  const digits = [...typed].map(Number)
  const sum = digits.slice(0, -1).reduce((all, digit, i) => all + digit * (i % 2 ? 3 : 1), 0)
  return /^\d{13}$/.test(typed) && (10 - (sum % 10)) % 10 === digits.at(-1)
}
