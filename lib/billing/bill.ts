/** A party of a bill, as OIOUBL names it. */
export type BillParty = {
  name: string
  gln: string
  /** `id` is what the buyer's own people find the bill by: OIOUBL's "personlig reference". */
  contact: { id: string; name: string; email?: string }
}

export type Seller = BillParty & {
  cvr: string
  street: string
  buildingNumber: string
  postalCode: string
  city: string
  account: { registration: string; number: string }
}

/** A bill as it was made: everything the OIOUBL file says, and nothing that can change afterwards. */
export type Bill = {
  number: string
  kind: 'invoice' | 'credit'
  /** YYYY-MM-DD, Copenhagen's dates. */
  issued: string
  /** Of a credit note: when the invoice was due. */
  due: string
  held: string
  /** The registration's code, with which the library service knows what the bill is for. */
  code: string
  requisition: string | null
  note: string
  line: string
  amountOre: number
  seller: Seller
  /** Of the buyer's address only the municipality is known. */
  buyer: BillParty & { municipality: string | null }
  /** Of a credit note: the number and date of the invoice it takes back. */
  credits?: { number: string; issued: string }
}
