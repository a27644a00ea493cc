/** A party of a bill, as OIOUBL names it. */
export type BillParty = {
  name: string
  gln: string
  cvr?: string
  street?: string
  buildingNumber?: string
  postalCode?: string
  city?: string
  contact: { id: string; name: string; email?: string }
}

/** A bill as it was made: everything the OIOUBL file says, and nothing that can change afterwards. */
export type Bill = {
  number: string
  kind: 'invoice' | 'credit'
  /** YYYY-MM-DD, Copenhagen's dates. */
  issued: string
  due: string
  held: string
  /** The registration's code, with which the library service knows what the bill is for. */
  code: string
  reference: string | null
  requisition: string | null
  note: string
  line: string
  amountOre: number
  seller: BillParty & { account: { registration: string; number: string } }
  buyer: BillParty
  /** Of a credit note: the number and date of the invoice it takes back. */
  credits?: { number: string; issued: string }
}
