import type { AgendaDigest } from '@/lib/meetings/digest'

// What was last looked at. It is a courtesy: where a phone keeps nothing, or the server does not answer, nothing is marked.

const key = (meetingId: string) => `look:${meetingId}`

/** What this phone last looked at, or null. */
export function remembered(meetingId: string): AgendaDigest | null {
  try {
    const kept: AgendaDigest | null = JSON.parse(localStorage.getItem(key(meetingId)) ?? 'null')
    return kept?.items && kept.day ? kept : null
  } catch {
    return null
  }
}

/** Keeps what was looked at, unless something newer has been seen. */
export function remember(meetingId: string, digest: AgendaDigest): void {
  if ((remembered(meetingId)?.revision ?? 0) > digest.revision) return
  try {
    localStorage.setItem(key(meetingId), JSON.stringify(digest))
  } catch {
    // Full, or forbidden.
  }
}

const address = (slug: string) => `/api/meetings/${slug}/look`

/** What the person signed in here last looked at on any of their devices, or null. */
export async function rememberedElsewhere(slug: string, signal: AbortSignal): Promise<AgendaDigest | null> {
  try {
    const answer = await fetch(address(slug), { signal })
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}

/** Lets the person's other devices know. */
export function tellOthers(slug: string, revision: number): void {
  fetch(address(slug), {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ revision }),
    keepalive: true,
  }).catch(() => {})
}
