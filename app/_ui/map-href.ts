/** Where a map shows the place, or nothing where no address is known yet: one that can be found holds a number. */
export const mapHref = (address: string): string | undefined =>
  /\d/.test(address) ? `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}` : undefined
