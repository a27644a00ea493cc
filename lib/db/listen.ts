import 'server-only'

export type Listener = { stop: () => Promise<void> }

/** Calls `heard` with each payload sent on the channel, and `lost` once if the line breaks after it has stood. */
export type Listen = (channel: string, heard: (payload: string) => void, lost: () => void) => Promise<Listener>

/** What `pg` and Neon's driver have in common. */
export type Client = {
  connect: () => Promise<unknown>
  query: (text: string) => Promise<unknown>
  end: () => Promise<unknown>
  on: (event: 'notification' | 'error' | 'end', heard: (message: { payload?: string }) => void) => unknown
}

/** A line can be dead for an hour before TCP notices. */
const pulseMs = 20_000

/** Listens on a connection of its own, made by `connect` with a time limit on queries. */
export function listenWith(connect: () => Client): Listen {
  return async (channel, heard, lost) => {
    const client = connect()
    let stands = false
    const hangUp = () => Promise.resolve(client.end()).then(undefined, () => {})
    const broken = () => {
      if (stands) lost()
      stands = false
      clearInterval(pulse)
      hangUp()
    }
    client.on('notification', ({ payload }) => heard(payload ?? ''))
    client.on('error', broken)
    client.on('end', broken)
    const pulse = setInterval(() => client.query('select 1').catch(broken), pulseMs)
    pulse.unref()
    try {
      await client.connect()
      await client.query(`listen "${channel}"`)
    } catch (error) {
      broken()
      throw error
    }
    stands = true
    return {
      stop: async () => {
        stands = false
        clearInterval(pulse)
        await hangUp()
      },
    }
  }
}
