import 'server-only'
import type { Actor } from '@/lib/auth/can'
import type { Db } from '@/lib/db/client'
import { type Book, type Happening, isLive, type Seat } from './book'
import { follow } from './follow'
import { holdBook } from './load'
import { settle } from './rules'
import { type NewPlace, saveSeats } from './save'

/** A season's book while one change is made in it. */
export type Held = {
  book: Book
  isPublished: boolean
  /** What new places have beside what the rules know of, by their id. */
  places: Map<string, NewPlace>
  /** Puts places in the book that were given up, as they were read before: it has by itself only those that are held or waited for. */
  recall: (gone: Seat[]) => void
  /** What is to be written with the change, once it stands. */
  also: (write: (tx: Db) => Promise<void>) => void
}

/** What happened, and who did it; null: time itself. */
export type Done = Happening & { by: Actor | null }

type Job = {
  actor: Actor | null
  now: Date
  run: (held: Held) => unknown
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

/** So many at most share a transaction: it stays well under a second. */
const mostTogether = 100

/**
 * Makes one change to a season's places, whole or not at all: the season is held, `run` changes its book by the rules
 * (and must not wait for anything), and what follows is written with it: letters, trail, live topics, credit notes.
 * Whatever `run` throws undoes that change alone and is thrown on.
 *
 * Changes that come while another is being written share the next transaction, in the order they came: when registration
 * opens, a hundred people cost little more than one.
 */
export function withBook<T>(db: Db, actor: Actor | null, seasonId: string, now: Date, run: (held: Held) => T): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const queue = queueOf(db, seasonId)
    queue.jobs.push({ actor, now, run, resolve: resolve as Job['resolve'], reject })
    if (!queue.busy) void work(db, seasonId, queue)
  })
}

type Queue = { jobs: Job[]; busy: boolean }

// On globalThis, as every route is bundled apart.
const shared = globalThis as unknown as { netvaerkBooks?: WeakMap<Db, Map<string, Queue>> }

function queueOf(db: Db, seasonId: string): Queue {
  shared.netvaerkBooks ??= new WeakMap()
  const seasons = shared.netvaerkBooks.get(db) ?? new Map<string, Queue>()
  shared.netvaerkBooks.set(db, seasons)
  const queue = seasons.get(seasonId) ?? { jobs: [], busy: false }
  seasons.set(seasonId, queue)
  return queue
}

async function work(db: Db, seasonId: string, queue: Queue): Promise<void> {
  queue.busy = true
  while (queue.jobs.length > 0) {
    const jobs = queue.jobs.splice(0, mostTogether)
    try {
      await together(db, seasonId, jobs)
    } catch (error) {
      // One may have brought the others down with it, so each is tried alone.
      if (jobs.length === 1) jobs[0]?.reject(error)
      else for (const job of jobs) await together(db, seasonId, [job]).catch(job.reject)
    }
  }
  queue.busy = false
}

async function together(db: Db, seasonId: string, jobs: Job[]): Promise<void> {
  const answers = await db.transaction(async (tx) => {
    const { isPublished, ...book } = await holdBook(tx, seasonId)
    const before = new Map(book.seats)
    const places = new Map<string, NewPlace>()
    const done: Done[] = []
    const writes: ((tx: Db) => Promise<void>)[] = []
    const answers: (() => void)[] = []
    const recall = (gone: Seat[]) => {
      for (const seat of gone) {
        // What has changed since it was read is in the book, unless it was given up meanwhile.
        if (!before.has(seat.id)) before.set(seat.id, isLive(seat) ? { ...seat, status: 'cancelled', free: false, offerUntil: null } : seat)
        if (!book.seats.has(seat.id)) book.seats.set(seat.id, before.get(seat.id) as Seat)
      }
    }
    for (const job of jobs) {
      settleAlone(book, job.now, done)
      const also: typeof writes = []
      answers.push(
        attempt(job, { book, isPublished, places, recall, also: (write) => void also.push(write) }, done, () => writes.push(...also)),
      )
    }
    const now = jobs.at(-1)?.now as Date
    await saveSeats(tx, seasonId, before, book.seats, places, now)
    for (const write of writes) await write(tx)
    await follow(tx, seasonId, book, done, now)
    return answers
  })
  // Only when it is written is it said.
  for (const answer of answers) answer()
}

function settleAlone(book: Book, now: Date, done: Done[]): void {
  book.happened = []
  settle(book, now)
  done.push(...book.happened.map((happening) => ({ ...happening, by: null })))
}

/** Runs one change; returns what to tell the one who asked for it. */
function attempt(job: Job, held: Held, done: Done[], stands: () => void): () => void {
  const { book } = held
  const kept = { seats: new Map(book.seats), lastLine: book.lastLine, meetings: book.meetings, terms: book.terms }
  book.happened = []
  try {
    const value = job.run(held)
    done.push(...book.happened.map((happening) => ({ ...happening, by: job.actor })))
    stands()
    return () => job.resolve(value)
  } catch (error) {
    Object.assign(book, kept)
    return () => job.reject(error)
  }
}
