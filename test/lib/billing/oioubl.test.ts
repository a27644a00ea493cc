import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { oioubl } from '@/lib/billing/oioubl'
import { elementsOf, type Seen } from '@/test/support/xml'
import { aBill, aCreditNote } from './a-bill'

const sample = readFileSync(path.join(import.meta.dirname, 'oioubl-fee-invoice-sample.xml'), 'utf8')

const isBuyersAddress = ({ path }: Seen) => /AccountingCustomerParty.*PostalAddress\//.test(path.replace(/\{[^}]*\}/g, ''))
const said = (seen: Seen[], name: string) => seen.filter((e) => e.path.endsWith(`}${name}`)).map((e) => e.text)
const under = (seen: Seen[], tail: string) => seen.find((e) => e.path.replace(/\{[^}]*\}/g, '').endsWith(tail))?.text

test('an invoice is the sample, element by element, with every attribute and value, but for the address nobody knows', () => {
  const ours = elementsOf(oioubl(aBill))
  expect(ours.filter((e) => !isBuyersAddress(e))).toEqual(elementsOf(sample).filter((e) => !isBuyersAddress(e)))
  expect(ours.filter(isBuyersAddress).map((e) => e.text)).toEqual(['StructuredLax', 'Eksempelby', '', 'DK'])
})

test('a credit note is the same of a CreditNote, without payment, and names the invoice it takes back', () => {
  const ours = elementsOf(oioubl(aCreditNote))
  const apart = (names: string[]) => ours.filter((e) => names.some((name) => e.path.includes(`}${name}`))).length
  expect(ours[0]?.path).toBe('/{urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2}CreditNote')
  expect(apart(['InvoiceTypeCode', 'PaymentMeans', 'PaymentTerms', 'InvoiceLine', 'InvoicedQuantity'])).toBe(0)
  expect(under(ours, '/CreditNote/ID')).toBe('NIL-2026-0009')
  expect(under(ours, '/BillingReference/InvoiceDocumentReference/ID')).toBe('NIL-2026-0007')
  expect(under(ours, '/BillingReference/InvoiceDocumentReference/IssueDate')).toBe('2026-11-30')
  expect(under(ours, '/CreditNoteLine/CreditedQuantity')).toBe('1.00')
  expect(under(ours, '/LegalMonetaryTotal/PayableAmount')).toBe('500.00')
})

test('the order of a credit note is that of UBL 2.1', () => {
  const top = elementsOf(oioubl(aCreditNote)).filter((e) => e.path.split('/{').length === 3)
  expect(top.map((e) => e.path.replace(/.*\}/, ''))).toEqual([
    'UBLVersionID',
    'CustomizationID',
    'ProfileID',
    'ID',
    'CopyIndicator',
    'IssueDate',
    'Note',
    'DocumentCurrencyCode',
    'OrderReference',
    'BillingReference',
    'AccountingSupplierParty',
    'AccountingCustomerParty',
    'TaxTotal',
    'LegalMonetaryTotal',
    'CreditNoteLine',
  ])
})

test('the buyer’s own requisition goes before our code', () => {
  const ours = elementsOf(oioubl({ ...aBill, requisition: '4500123' }))
  expect(under(ours, '/OrderReference/ID')).toBe('4500123')
})

test('what people type is text and nothing else', () => {
  const typed = `</cbc:Name><x a="1">&amp; 'R&D' æøå 🙂`
  const ours = elementsOf(oioubl({ ...aBill, buyer: { ...aBill.buyer, name: `${typed}\u0000\u0007\ufffe\ud800` } }))
  expect(ours).toHaveLength(elementsOf(oioubl(aBill)).length)
  expect(said(ours, 'Name')).toContain(typed)
})

test.each([
  [50_000, '500.00'],
  [51_205, '512.05'],
  [9, '0.09'],
])('%i øre is %s', (amountOre, written) => {
  const ours = elementsOf(oioubl({ ...aBill, amountOre }))
  for (const name of ['PayableAmount', 'TaxInclusiveAmount', 'LineExtensionAmount', 'PriceAmount', 'TaxableAmount'])
    for (const text of said(ours, name)) expect(text).toBe(written)
  expect(said(ours, 'PayableAmount')).toHaveLength(1)
})
