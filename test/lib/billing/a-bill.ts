import type { Bill } from '@/lib/billing/bill'

/** The bill that the network's sample shows, as we keep it. */
export const aBill: Bill = {
  number: 'NIL-2026-0007',
  kind: 'invoice',
  issued: '2026-11-30',
  due: '2026-12-30',
  held: '2026-11-26',
  code: '4F7K2',
  requisition: null,
  note: 'Deltagergebyr, Netværk i lånesamarbejde, møde øst 26. november 2026',
  line: 'Deltagergebyr, 2. deltager',
  amountOre: 50_000,
  seller: {
    name: 'Eksempelbiblioteket (fakturaudsteder)',
    gln: '5799999000010',
    cvr: '12345678',
    street: 'Eksempelvej',
    buildingNumber: '1',
    postalCode: '8000',
    city: 'Aarhus C',
    contact: { id: 'Netværk', name: 'Netværkssekretariatet', email: 'netvaerk@example.org' },
    account: { registration: '1234', number: '1234567890' },
  },
  buyer: {
    name: 'Eksempel Kommunes Biblioteker',
    gln: '5799999000027',
    municipality: 'Eksempelby',
    contact: { id: 'FJERNLAAN', name: 'Fjernlånsteamet' },
  },
}

export const aCreditNote: Bill = {
  ...aBill,
  number: 'NIL-2026-0009',
  kind: 'credit',
  issued: '2026-12-04',
  credits: { number: 'NIL-2026-0007', issued: '2026-11-30' },
}
