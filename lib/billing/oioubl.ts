import type { Bill, BillParty, Seller } from './bill'
import { document, type Element, el, elWith } from './xml'

/**
 * A bill as an OIOUBL 2.1 file: an Invoice, or the CreditNote that takes one back. VAT stands as in the network's
 * sample (`ZeroRated`); the issuer answers for that.
 * Source: OIOUBL 2.1 guidelines and code lists, Erhvervsstyrelsen (oioubl21.oioubl.dk).
 */
export function oioubl(bill: Bill): string {
  const root = bill.kind === 'invoice' ? 'Invoice' : 'CreditNote'
  return document(
    elWith(
      root,
      {
        xmlns: `urn:oasis:names:specification:ubl:schema:xsd:${root}-2`,
        'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
        'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
      },
      el('cbc:UBLVersionID', '2.1'),
      el('cbc:CustomizationID', 'OIOUBL-2.1'),
      elWith('cbc:ProfileID', scheme('urn:oioubl:id:profileid-1.2'), 'Procurement-BilSim-1.0'),
      el('cbc:ID', bill.number),
      el('cbc:CopyIndicator', 'false'),
      el('cbc:IssueDate', bill.issued),
      // 380: commercial invoice. A credit note has no such code.
      bill.kind === 'invoice' ? elWith('cbc:InvoiceTypeCode', list('urn:oioubl:codelist:invoicetypecode-1.1'), '380') : null,
      el('cbc:Note', bill.note),
      el('cbc:DocumentCurrencyCode', 'DKK'),
      // The buyer's own number ("rekvisitionsnummer") goes before ours: their system matches the bill by it.
      el('cac:OrderReference', el('cbc:ID', bill.requisition ?? `Tilmelding ${bill.code}`)),
      bill.credits ? creditedInvoice(bill.credits) : null,
      el('cac:AccountingSupplierParty', seller(bill.seller)),
      el('cac:AccountingCustomerParty', buyer(bill.buyer)),
      ...(bill.kind === 'invoice' ? [delivery(bill), paymentMeans(bill), paymentTerms(bill)] : []),
      taxTotal(bill),
      monetaryTotal(bill),
      line(bill),
    ),
  )
}

const scheme = (id: string) => ({ schemeAgencyID: '320', schemeID: id })
const list = (id: string) => ({ listAgencyID: '320', listID: id })
const gln = (name: string, digits: string) => elWith(name, { schemeAgencyID: '9', schemeID: 'GLN' }, digits)
const amount = (name: string, ore: number) => elWith(name, { currencyID: 'DKK' }, decimal(ore))

/** 500.00; whole øre go in, so nothing is rounded. */
const decimal = (ore: number): string => `${Math.trunc(ore / 100)}.${String(ore % 100).padStart(2, '0')}`

const creditedInvoice = ({ number, issued }: { number: string; issued: string }) =>
  el('cac:BillingReference', el('cac:InvoiceDocumentReference', el('cbc:ID', number), el('cbc:IssueDate', issued)))

const seller = (party: Seller): Element =>
  el(
    'cac:Party',
    ...identity(party),
    el(
      'cac:PostalAddress',
      addressFormat('StructuredDK'),
      el('cbc:StreetName', party.street),
      el('cbc:BuildingNumber', party.buildingNumber),
      el('cbc:CityName', party.city),
      el('cbc:PostalZone', party.postalCode),
      denmark,
    ),
    el('cac:PartyTaxScheme', elWith('cbc:CompanyID', { schemeID: 'DK:SE' }, `DK${party.cvr}`), vat),
    el('cac:PartyLegalEntity', el('cbc:RegistrationName', party.name), elWith('cbc:CompanyID', { schemeID: 'DK:CVR' }, `DK${party.cvr}`)),
    contact(party),
  )

/**
 * `StructuredDK` demands street, number and postcode, which nobody has told us; `StructuredLax` takes what there is.
 * Source: code list addressformatcode-1.1.
 */
const buyer = (party: Bill['buyer']): Element =>
  el(
    'cac:Party',
    ...identity(party),
    el('cac:PostalAddress', addressFormat('StructuredLax'), party.municipality ? el('cbc:District', party.municipality) : null, denmark),
    contact(party),
  )

const identity = (party: BillParty): Element[] => [
  gln('cbc:EndpointID', party.gln),
  el('cac:PartyIdentification', gln('cbc:ID', party.gln)),
  el('cac:PartyName', el('cbc:Name', party.name)),
]

const addressFormat = (code: string) => elWith('cbc:AddressFormatCode', list('urn:oioubl:codelist:addressformatcode-1.1'), code)
const denmark = el('cac:Country', el('cbc:IdentificationCode', 'DK'))

const contact = ({ contact: { id, name, email } }: BillParty) =>
  el('cac:Contact', el('cbc:ID', id), el('cbc:Name', name), email ? el('cbc:ElectronicMail', email) : null)

const delivery = (bill: Bill) => el('cac:Delivery', el('cbc:ActualDeliveryDate', bill.held))

/** 42: a transfer to a bank account. */
const paymentMeans = (bill: Bill) =>
  el(
    'cac:PaymentMeans',
    el('cbc:ID', '1'),
    el('cbc:PaymentMeansCode', '42'),
    el('cbc:PaymentDueDate', bill.due),
    elWith('cbc:PaymentChannelCode', list('urn:oioubl:codelist:paymentchannelcode-1.1'), 'DK:BANK'),
    el(
      'cac:PayeeFinancialAccount',
      el('cbc:ID', bill.seller.account.number),
      el('cbc:PaymentNote', bill.number),
      el('cac:FinancialInstitutionBranch', el('cbc:ID', bill.seller.account.registration)),
    ),
  )

const paymentTerms = (bill: Bill) =>
  el('cac:PaymentTerms', el('cbc:ID', '1'), el('cbc:PaymentMeansID', '1'), amount('cbc:Amount', bill.amountOre))

/** 63: VAT (moms). */
const vat = el('cac:TaxScheme', elWith('cbc:ID', scheme('urn:oioubl:id:taxschemeid-1.1'), '63'), el('cbc:Name', 'Moms'))

const taxTotal = (bill: Bill) =>
  el(
    'cac:TaxTotal',
    amount('cbc:TaxAmount', 0),
    el(
      'cac:TaxSubtotal',
      amount('cbc:TaxableAmount', bill.amountOre),
      amount('cbc:TaxAmount', 0),
      el('cac:TaxCategory', elWith('cbc:ID', scheme('urn:oioubl:id:taxcategoryid-1.1'), 'ZeroRated'), el('cbc:Percent', '0'), vat),
    ),
  )

/** OIOUBL's `TaxExclusiveAmount` is the tax alone, not the sum without it. */
const monetaryTotal = (bill: Bill) =>
  el(
    'cac:LegalMonetaryTotal',
    amount('cbc:LineExtensionAmount', bill.amountOre),
    amount('cbc:TaxExclusiveAmount', 0),
    amount('cbc:TaxInclusiveAmount', bill.amountOre),
    amount('cbc:PayableAmount', bill.amountOre),
  )

const line = (bill: Bill) =>
  el(
    bill.kind === 'invoice' ? 'cac:InvoiceLine' : 'cac:CreditNoteLine',
    el('cbc:ID', '1'),
    elWith(bill.kind === 'invoice' ? 'cbc:InvoicedQuantity' : 'cbc:CreditedQuantity', { unitCode: 'EA' }, '1.00'),
    amount('cbc:LineExtensionAmount', bill.amountOre),
    taxTotal(bill),
    el('cac:Item', el('cbc:Description', bill.line), el('cbc:Name', 'Deltagergebyr netværksmøde')),
    el('cac:Price', amount('cbc:PriceAmount', bill.amountOre), elWith('cbc:BaseQuantity', { unitCode: 'EA' }, '1')),
  )
