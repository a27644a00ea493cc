/** Periodic Background Sync, which TypeScript's library does not know. */
type Daily = ServiceWorkerRegistration & { periodicSync?: { register: (tag: string, how: { minInterval: number }) => Promise<void> } }

/** Has the worker fetch ahead once a day with no page open. Only some browsers do, and only for an app on the home screen. */
export async function fetchDaily(): Promise<void> {
  const { periodicSync }: Daily = await navigator.serviceWorker.ready
  await periodicSync?.register('ahead', { minInterval: 86_400_000 })
}
