/** Codes of the network and of Postgres that mean: there is no getting in. */
const unreachable: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its name cannot be looked up',
  ETIMEDOUT: 'it does not answer',
  ECONNRESET: 'it hung up',
  EHOSTUNREACH: 'there is no way to it',
  '28P01': 'it does not accept the password',
  '28000': 'it does not accept the user',
  '3D000': 'it has no database of that name',
  '57P03': 'it is starting up',
  '53300': 'it has no free connections',
}

/** What stopped the start, in one sentence without a stack or a password. */
export function plainly(error: unknown): string {
  for (const one of causes(error)) {
    const why = unreachable[String((one as { code?: unknown }).code)]
    if (why) return `The database at DATABASE_URL cannot be used: ${why}.`
    if (String((one as { code?: unknown }).code) === 'EACCES') return `The data directory cannot be written: ${one.message}.`
  }
  const [message = ''] = (causes(error).at(-1)?.message ?? String(error)).split('\n')
  // Our own sentences say it all.
  return message.startsWith('The ') ? message : `The server cannot start: ${message}`
}

/** An error and what it came from; several addresses tried for one host come as one error with many in it. */
function causes(error: unknown): Error[] {
  if (!(error instanceof Error)) return []
  const inner = error instanceof AggregateError ? error.errors : [error.cause]
  return [error, ...inner.flatMap(causes)]
}
