/** What the app says about itself on a phone: the network, new versions, the home screen. */
export const phone = {
  network: {
    noConnection: 'Ingen forbindelse',
    copyFrom: 'kopi fra {when}',
    at: 'kl. {time}',
  },
  unsent: {
    waitingOne: '1 ændring venter',
    waiting: '{n} ændringer venter',
    parkedOne: '1 ændring blev ikke gemt',
    parked: '{n} ændringer blev ikke gemt',
    signIn: 'Log ind, så bliver det sendt',
    waits: 'venter på forbindelse',
    refused: 'Blev ikke gemt',
    retry: 'Prøv igen',
    discard: 'Kassér',
  },
  update: {
    ready: 'Der er en ny version',
    changed: 'Siden er ændret. Opdatér til den nye version for at se det.',
    take: 'Opdatér',
    later: 'Senere',
  },
  install: {
    title: 'Hav dagsordenen med – også uden net',
    text: 'Læg netværket på din hjemmeskærm som en app.',
    button: 'Føj til hjemmeskærm',
    ios: 'Tryk på Del i browseren, og vælg Føj til hjemmeskærm.',
    no: 'Nej tak',
  },
  offline: {
    title: 'Siden er ikke gemt her',
    text: 'Der er ingen forbindelse lige nu, og du har ikke åbnet siden før. Den kommer frem af sig selv, når forbindelsen er tilbage.',
    retry: 'Prøv igen',
    kept: 'Det kan du læse imens',
    nothing: 'Der er ikke gemt noget endnu. Åbn en dagsorden, mens du har forbindelse, så er den med dig bagefter.',
    leftOut: 'Disse filer fylder for meget til at blive gemt her:',
  },
}
