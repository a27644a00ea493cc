/** Which of the demo's two seasons somebody comes to. */
type Comes = 'both' | 'last' | 'now'

const rows: ['west' | 'east', string, string, Comes][] = [
  ['west', 'Odense Bibliotekerne', 'Karen Lindholm', 'both'],
  ['west', 'Vejle Bibliotekerne', 'Torben Krogh', 'both'],
  ['west', 'Koldingbibliotekerne', 'Susanne Bech', 'both'],
  ['west', 'Koldingbibliotekerne', 'Mikkel Brandt', 'now'],
  ['west', 'Herning Bibliotekerne', 'Inge Toft', 'both'],
  ['west', 'Aalborg Bibliotekerne', 'Henrik Møller', 'both'],
  ['west', 'Randers Bibliotek', 'Dorte Winther', 'both'],
  ['west', 'Viborg Bibliotekerne', 'Lone Kjær', 'now'],
  ['west', 'Silkeborg Bibliotekerne', 'Jesper Dam', 'both'],
  ['west', 'Skanderborg Bibliotek', 'Marianne Juhl', 'now'],
  ['west', 'Horsens Kommunes Biblioteker', 'Birgit Lauridsen', 'both'],
  ['west', 'Holstebro Bibliotek', 'Ole Nygaard', 'now'],
  ['west', 'Skive Bibliotek', 'Hanne Overgaard', 'both'],
  ['west', 'Biblioteket i Thy', 'Kirsten Vang', 'now'],
  ['west', 'Hjørring Bibliotekerne', 'Poul Ravn', 'both'],
  ['west', 'Svendborg Bibliotek', 'Annette Fynbo', 'both'],
  ['west', 'Nyborg Bibliotek', 'Lars Storm', 'now'],
  ['west', 'Haderslev Bibliotekerne', 'Gitte Sønderby', 'both'],
  ['west', 'Biblioteket Sønderborg', 'Ellen Als', 'now'],
  ['west', 'Tønder Kommunes Biblioteker', 'Preben Marsk', 'now'],
  ['west', 'Varde Bibliotek', 'Rikke Blåvand', 'both'],
  ['west', 'Fredericia Bibliotek', 'Ulla Vold', 'both'],
  ['west', 'Norddjurs Biblioteker', 'Jens Anholt', 'now'],
  ['west', 'Morsø Folkebibliotek', 'Tove Fjord', 'last'],
  ['west', 'VIA Bibliotekerne', 'Camilla Høst', 'now'],
  ['west', 'Ringkøbing-Skjern Bibliotekerne', 'Erik Klit', 'both'],
  ['east', 'Københavns Biblioteker', 'Nina Vestergaard', 'both'],
  ['east', 'Biblioteket Frederiksberg', 'Peter Falkoner', 'both'],
  ['east', 'Gentofte Bibliotekerne', 'Charlotte Øregaard', 'both'],
  ['east', 'Roskilde Bibliotekerne', 'Morten Lund', 'both'],
  ['east', 'Køge Bibliotekerne', 'Helle Strand', 'now'],
  ['east', 'Helsingør Kommunes Biblioteker', 'Anders Sund', 'both'],
  ['east', 'Hillerød Bibliotekerne', 'Pia Skovgaard', 'now'],
  ['east', 'Næstved Bibliotek og Borgerservice', 'Jette Holm', 'both'],
  ['east', 'Slagelse Biblioteker og Borgerservice', 'Carsten Bælt', 'both'],
  ['east', 'Holbæk Bibliotekerne', 'Louise Vig', 'now'],
  ['east', 'Kalundborg Biblioteker', 'Steen Tårnborg', 'last'],
  ['east', 'Guldborgsund-bibliotekerne', 'Bente Falster', 'both'],
  ['east', 'LollandBibliotekerne', 'Finn Maribo', 'now'],
  ['east', 'Bornholms Folkebiblioteker', 'Sara Hammer', 'both'],
  ['east', 'Gladsaxe Bibliotekerne', 'Kim Bagger', 'now'],
  ['east', 'Ballerup Bibliotekerne', 'Vibeke Høj', 'both'],
  ['east', 'Tårnby Kommunebiblioteker', 'Nikolaj Saltholm', 'now'],
  ['east', 'Furesø Bibliotek & Borgerservice', 'Lene Søborg', 'both'],
  ['east', 'DTU Bibliotek', 'Thomas Lyng', 'now'],
]

/** Who comes to the demo's meetings, besides the cast. The library services are real, the people invented. */
export const demoParticipants = rows.map(([side, library, name, comes]) => ({
  side,
  library,
  name,
  cameLast: comes !== 'now',
  comesNow: comes !== 'last',
}))

/** Registered for the season that is held, and did not come; nor for the next one, so that whoever comes again is known. */
export const stayedAway = 'Tove Fjord'
