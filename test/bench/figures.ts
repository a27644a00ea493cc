import type { Figure } from './run'

/** A figure that should be no more than the target. */
export const atMost = (name: string, value: number, unit: string, target: number): Figure => ({
  name,
  value: rounded(value),
  unit,
  target: `<= ${target}`,
  ok: value <= target,
})

/** A figure that should be no less than the target. */
export const atLeast = (name: string, value: number, unit: string, target: number): Figure => ({
  name,
  value: rounded(value),
  unit,
  target: `>= ${target}`,
  ok: value >= target,
})

/** A figure that only explains another. */
export const noted = (name: string, value: number, unit: string): Figure => ({ name, value: rounded(value), unit, target: null, ok: null })

export const median = (values: number[]): number => quantile(values, 0.5)

export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * q) - 1)] ?? Number.NaN
}

const rounded = (value: number) => Math.round(value * 100) / 100
