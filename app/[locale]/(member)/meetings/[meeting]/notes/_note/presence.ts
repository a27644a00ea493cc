import type { Cursor, Said } from '@/lib/notes/room'

type State = { user?: { name: string; color: string }; cursor?: Cursor | null }

/** Somebody who is quiet for so long is taken to have left. */
const goneMs = 30_000
const restMs = 250
const againMs = 12_000

const colours = ['#0b5c63', '#b4441c', '#8a5a00', '#1e6b3a', '#6b3fa0', '#a4161a']

/** Who else is in a note, and where; what the cursors' plugin asks of an awareness. Lives as long as the page. */
export class Presence {
  readonly #states = new Map<number, State>()
  readonly #seen = new Map<number, number>()
  readonly #listeners = new Set<() => void>()
  readonly #timer = setInterval(() => this.#look(), 5000)
  #sending: ReturnType<typeof setTimeout> | undefined
  #sentAt = 0

  constructor(
    readonly client: number,
    readonly send: (cursor: Cursor | null) => void,
  ) {}

  getStates = () => this.#states
  getLocalState = (): State => this.#states.get(this.client) ?? {}
  on = (_event: 'change', listener: () => void) => void this.#listeners.add(listener)
  off = (_event: 'change', listener: () => void) => void this.#listeners.delete(listener)

  /** The cursor has moved: said soon, and no more often than others can follow. */
  setLocalStateField = (field: 'cursor', value: Cursor | null) => {
    this.#states.set(this.client, { ...this.getLocalState(), [field]: value })
    this.#sending ??= setTimeout(() => this.#say(), restMs)
  }

  hear({ client, name, cursor }: Extract<Said, { client: number }>): void {
    if (client === this.client) return
    if (!this.#seen.has(client)) this.#sending ??= setTimeout(() => this.#say(), restMs)
    if (cursor) {
      this.#states.set(client, { user: { name, color: colours[client % colours.length] ?? '#0b5c63' }, cursor })
      this.#seen.set(client, Date.now())
    } else this.#forget(client)
    this.#told()
  }

  /** The names of those who are here, each once. */
  names = (): string[] => [
    ...new Set([...this.#states].flatMap(([client, { user }]) => (client !== this.client && user?.name ? [user.name] : []))),
  ]

  leave(): void {
    clearInterval(this.#timer)
    clearTimeout(this.#sending)
    this.send(null)
  }

  #say(): void {
    this.#sending = undefined
    this.#sentAt = Date.now()
    const { cursor } = this.getLocalState()
    if (cursor) this.send(JSON.parse(JSON.stringify(cursor)))
  }

  #look(): void {
    for (const [client, at] of this.#seen) if (Date.now() - at > goneMs) this.#forget(client)
    if (Date.now() - this.#sentAt > againMs) this.#say()
    this.#told()
  }

  #forget(client: number): void {
    this.#states.delete(client)
    this.#seen.delete(client)
  }

  #told(): void {
    for (const listener of this.#listeners) listener()
  }
}
