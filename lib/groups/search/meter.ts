import type { Budget } from '../input'

/** Keeps count of what has been spent of a budget in proposals, in milliseconds, or both. */
export class Meter {
  iterations = 0
  private readonly begun: number

  constructor(
    private readonly budget: Budget,
    private readonly clock: () => number,
  ) {
    this.begun = clock()
  }

  get ms(): number {
    return this.clock() - this.begun
  }

  /** 0 at the start, 1 when something has run out. */
  get share(): number {
    const { iterations, ms } = this.budget
    // Without a time limit the clock is not asked, so that it cannot change the outcome.
    const byTime = ms === undefined ? 0 : this.ms / ms
    return Math.min(1, Math.max(iterations === undefined ? 0 : this.iterations / iterations, byTime))
  }
}
