import { onTestFinished } from 'vitest'

/** A phone that listens: what it has heard, and a way to wait for more. */
export type Ear = {
  status: number
  heard: string[]
  /** Resolves when this has been heard, from here on; remembers what was heard while nobody waited. */
  next: (message: string) => Promise<void>
  /** Resolves when the server ends the stream. */
  ended: Promise<void>
  hangUp: () => void
}

/** Opens `GET /api/live`. Messages read `event data`: `hello seasons`, `topic seasons`. Hung up when the test is over. */
export async function listenTo(address: string, topics: string, headers: Record<string, string> = {}): Promise<Ear> {
  const hangingUp = new AbortController()
  const answer = await fetch(`${address}/api/live?topics=${topics}`, { headers, signal: hangingUp.signal })
  const heard: string[] = []
  let read = 0
  let wake = () => {}
  let over = false
  const ended = follow(answer, (message) => {
    heard.push(message)
    wake()
  }).then(() => {
    over = true
    wake()
  })
  const hangUp = () => hangingUp.abort()
  onTestFinished(hangUp)
  return {
    status: answer.status,
    heard,
    ended,
    hangUp,
    next: async (message) => {
      for (;;) {
        while (read < heard.length) if (heard[read++] === message) return
        if (over) throw new Error(`the stream ended before "${message}" was heard: ${heard.join(' | ')}`)
        await new Promise<void>((resolve) => (wake = resolve))
      }
    },
  }
}

async function follow(answer: Response, heard: (message: string) => void): Promise<void> {
  let rest = ''
  const decoder = new TextDecoder()
  try {
    const reader = answer.body?.getReader()
    for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
      const parts = (rest + decoder.decode(chunk.value, { stream: true })).split('\n\n')
      rest = parts.pop() ?? ''
      for (const part of parts) {
        const event = /^event: (.*)$/m.exec(part)?.[1]
        if (event) heard(`${event} ${/^data: (.*)$/m.exec(part)?.[1] ?? ''}`)
      }
    }
  } catch {
    // Hung up, by us or by a server that died.
  }
}
