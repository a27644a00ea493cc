/** Said when a page breaks. A file of its own, because the browser must have these words at hand. */
export const trouble = {
  title: 'Siden kunne ikke vises',
  text: 'Noget gik galt hos os. Prøv igen om lidt. Bliver det ved, så skriv til forbiblioteker@kb.dk.',
  again: 'Prøv igen',
  toFront: 'Til forsiden',
}
