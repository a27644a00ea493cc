import { cprsIn } from '@/lib/cpr'
import type { Run } from './line'

/** The stretches without what looks like a CPR number, also where that goes from one into the next: half of it in bold, say. */
export function withoutCprs(runs: Run[]): Run[] {
  const found = cprsIn(runs.map(({ text }) => text).join(''))
  let at = 0
  return runs.map((run) => {
    const begins = at
    at += run.text.length
    const stays = (_: string, i: number) => !found.some(([from, to]) => from <= begins + i && begins + i < to)
    return found.length > 0 ? { ...run, text: run.text.split('').filter(stays).join('') } : run
  })
}
