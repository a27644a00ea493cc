import 'server-only'

/** Sends the mail that is due. */
export async function deliverDueMail(_now: Date): Promise<void> {}
