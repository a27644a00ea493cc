import type { Design } from './differences'
import { nextOf, unrolled } from './symmetric'

/** A schedule that no short construction gives: the table of each point, one digit each, a string per round. */
type Known = { tables: number; size: number; rounds: string[] }

const known: Known[] = [
  {
    // 32 people in fours for ten rounds, all the rounds there can be: open from 1998 until Alejandro Aguado (2004);
    // a resolvable group divisible design of type 2^16, symmetric under exchanging the two halves.
    tables: 8,
    size: 4,
    rounds: [
      '00001111222233334444555566667777',
      '01230321043565476217671265740453',
      '01234536726563525647207134101704',
      '01234567231047652301765401327456',
      '01231453340640715647620772512536',
      '01234156705427366732574016453120',
      '01233012415246753760037657465214',
      '01232456462531201075763464735071',
      '01234205167302136475176340256745',
      '01234560647114067564312723055372',
    ],
  },
]

/** Base rounds to be turned (symmetric.ts), found by that search with more patience than a meeting has. */
type Starter = { tables: number; size: number; turn: number; fixed: number; bases: string[] }

const starters: Starter[] = [
  {
    tables: 6,
    size: 3,
    turn: 4,
    fixed: 2,
    bases: ['10,3,6,5,17,11,16,12,9,1,13,14,4,0,8,7,2,15', '5,1,7,9,10,8,15,16,6,17,3,2,11,0,14,13,12,4'],
  },
  {
    tables: 7,
    size: 3,
    turn: 5,
    fixed: 1,
    bases: ['5,18,7,11,1,10,17,8,12,19,2,16,9,6,14,0,13,20,15,4,3', '3,6,1,7,20,8,0,4,10,13,5,14,19,9,11,18,17,2,16,12,15'],
  },
  {
    tables: 10,
    size: 3,
    turn: 14,
    fixed: 2,
    bases: ['3,12,4,25,14,23,10,28,13,22,16,9,26,21,2,6,20,8,11,17,15,27,5,0,1,7,24,18,29,19'],
  },
  {
    tables: 13,
    size: 3,
    turn: 19,
    fixed: 1,
    bases: ['13,5,20,31,19,12,27,9,7,35,23,22,37,1,15,25,30,33,3,2,26,11,38,21,29,8,0,34,18,24,28,14,17,32,36,4,6,10,16'],
  },
  { tables: 7, size: 4, turn: 9, fixed: 1, bases: ['1,12,22,13,17,20,9,0,10,3,4,6,14,25,11,18,24,7,2,16,27,26,8,23,15,19,5,21'] },
  {
    tables: 9,
    size: 4,
    turn: 11,
    fixed: 3,
    bases: ['13,18,25,35,33,8,21,26,34,20,1,3,9,16,6,7,19,27,30,17,31,29,5,10,23,2,32,4,22,15,11,14,24,0,12,28'],
  },
  { tables: 6, size: 5, turn: 6, fixed: 0, bases: ['1,29,2,12,25,18,3,28,16,7,24,10,15,8,14,13,17,22,5,23,27,26,21,19,9,20,4,11,6,0'] },
]

/** A schedule kept here for such tables, cut to the rounds wanted. */
export function knownDesign(tables: number, size: number, rounds: number): Design | null {
  const found = known.find((k) => k.tables === tables && k.size === size && k.rounds.length >= rounds)
  if (found) return found.rounds.slice(0, rounds).map((round) => Int32Array.from(round, Number))
  const starter = starters.find((s) => s.tables === tables && s.size === size && s.turn * s.bases.length >= rounds)
  if (!starter) return null
  const bases = starter.bases.map((base) => Int32Array.from(base.split(','), Number))
  return unrolled(bases, nextOf(tables * size, starter.fixed, starter.turn), starter.turn, size).slice(0, rounds)
}
