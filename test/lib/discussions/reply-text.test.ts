import { expect, test } from 'vitest'
import { replyText } from '@/lib/discussions/reply-text'

const said = 'Vi sender dem med kørselsordningen.\n\nDet tager to dage.'

const mails: [string, string][] = [
  [
    'Gmail',
    `${said}\n\nDen fre. 27. nov. 2026 kl. 10.14 skrev Netværk i lånesamarbejde <svar+abc@net.example>:\n\n> Hvad gør I?\n>\n> Anna`,
  ],
  [
    'Gmail, linjen brudt',
    `${said}\n\nDen fre. 27. nov. 2026 kl. 10.14 skrev Netværk i lånesamarbejde <\nsvar+abcdefghijklmnopqrstuvwxyz@net.example>:\n\n> Hvad gør I?`,
  ],
  [
    'Gmail på engelsk',
    `${said}\n\nOn Fri, Nov 27, 2026 at 10:14 AM Netværk i lånesamarbejde <\nsvar+abc@net.example> wrote:\n\n> Hvad gør I?`,
  ],
  [
    'iPhone',
    `${said}\n\nSendt fra min iPhone\n\n> Den 27. nov. 2026 kl. 10.14 skrev Netværk i lånesamarbejde <svar+abc@net.example>:\n> \n> ﻿Hvad gør I?`,
  ],
  ['iPhone uden citat', `${said}\n\nSendt fra min iPhone`],
  [
    'Outlook',
    `${said}\n\n\nFra: Netværk i lånesamarbejde <svar@net.example>\nSendt: 27. november 2026 10:14\nTil: Anna Skov <anna@aarhus.example>\nEmne: Ny post i »Køresedler«\n\nHvad gør I?`,
  ],
  [
    'Outlook med hilsen',
    `${said}\n\nVenlig hilsen\n\nAnna Skov\nBibliotekar\nAarhus Kommunes Biblioteker\nTlf. 12 34 56 78\n\nFra: Netværk <svar@net.example>\nSendt: 27. november 2026 10:14\nTil: Anna\nEmne: x\n\nHvad gør I?`,
  ],
  ['Outlook med fed', `${said}\n\n*Fra:* Netværk <svar@net.example>\n*Sendt:* 27. november 2026 10:14\n*Til:* Anna\n\nHvad gør I?`],
  [
    'Outlook på nettet',
    `${said}\n________________________________\nFra: Netværk <svar@net.example>\nSendt: fredag den 27. november 2026 10.14\nTil: Anna\nEmne: x\n\nHvad gør I?`,
  ],
  [
    'Outlook til iOS',
    `${said}\n\nHent Outlook til iOS<https://aka.ms/o0ukef>\n________________________________\nFra: Netværk <svar@net.example>\nSendt: fredag\n`,
  ],
  [
    'Outlook på engelsk',
    `${said}\n\nFrom: Netværk <svar@net.example>\nSent: Friday, November 27, 2026 10:14\nTo: Anna\nSubject: x\n\nHvad gør I?`,
  ],
  ['Oprindelig meddelelse', `${said}\n\n-----Oprindelig meddelelse-----\nFra: Netværk\nSendt: fredag\n\nHvad gør I?`],
  ['Thunderbird', `${said}\n\nDen 27.11.2026 kl. 10.14 skrev Netværk i lånesamarbejde:\n> Hvad gør I?\n\n-- \nAnna Skov\nAarhus`],
  ['signatur efter streg', `${said}\n\n-- \nAnna Skov\nAarhus Kommunes Biblioteker`],
  ['Mvh', `${said}\n\nMvh Anna`],
  [
    'Samsung',
    `${said}\n\nSendt fra min Galaxy\n\n\n-------- Oprindelig besked --------\nFra: Netværk <svar@net.example>\nDato: 27.11.2026 10.14 (GMT+01:00)\n`,
  ],
  ['linjen øverst i vores mail', `${said}\n\n> – Svar over denne linje, så kommer det i tråden –\n> Hvad gør I?`],
]

test.each(mails)('%s: kun det, der er skrevet nu, bliver tilbage', (_program, text) => {
  expect(replyText(text)).toBe(said)
  expect(replyText(text.replaceAll('\n', '\r\n'))).toBe(said)
})

test('what is quoted in between, to be answered bit by bit, is part of the answer', () => {
  const text = '> Hvad gør I?\n\nVi ringer.\n\n> Og om fredagen?\n\nDa lukker vi.'
  expect(replyText(`${text}\n\n-- \nAnna`)).toBe(text)
})

test.each([
  'Den bog skrev han i 1920, siger de. Kan I finde den?',
  'Fra: vi sender alt fra filialen i Viby.',
  'Jeg vil gerne hilse fra Bo.\n\nHilsen er ikke vigtig, men hilsner er.',
  'Tak! Sendt i går.',
])('what only looks like it stays: %s', (text) => {
  expect(replyText(text)).toBe(text)
})

test('where nothing was written nothing is left', () => {
  expect(replyText('\n\nDen fre. 27. nov. 2026 kl. 10.14 skrev Netværk <svar@net.example>:\n> Hvad gør I?')).toBe('')
  expect(replyText('')).toBe('')
})

test.each(['Den ', 'Fra: \n', 'Den a skrev ', '> ', '\n', 'Fra: x\nSendt\n', '_', 'a skrev:\n'])(
  'a long mail of %j is read to its end',
  (bit) => {
    expect(typeof replyText(bit.repeat(100_000 / bit.length))).toBe('string')
  },
)
