/** Next calls this once, before the server answers anything. */
export async function register() {
  // Around the import, not before it: this is compiled for the edge too, and only what stands in such a block is left out there.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    if (process.env.NEXT_PHASE === 'phase-production-build') return
    const { start } = await import('@/lib/start/start')
    await start()
  }
}
