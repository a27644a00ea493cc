/** Group work as the participants see it. */
export const groups = {
  title: 'Grupper',
  notYet: 'Grupperne er ikke klar endnu. De kommer her, så snart mødelederen har lavet dem, og så får du besked på telefonen.',
}
