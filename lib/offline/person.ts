import { personPrefix } from '@/lib/sw/names'

/** Empties everything on this phone that belongs to a person; call it before signing out and after signing in. */
export async function forgetPerson(): Promise<void> {
  localStorage.removeItem('me')
  // Only where the page is secure is there anything kept.
  if (!('caches' in globalThis)) return
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(personPrefix)).map((name) => caches.delete(name)))
}
