import type { BrowserContext } from 'playwright-core'

/** How a browser answers that has been asked for leave; `unable`: it has no push service, as some have not. */
export type Leave = 'granted' | 'denied' | 'unable'

/**
 * Gives the pages of a phone the part of a browser that headless Chromium lacks: a push service to subscribe at, and
 * somebody who answers when leave is asked. Nothing of ours is replaced. The service's name leads nowhere.
 */
export async function withPushService(context: BrowserContext, leave: Leave = 'granted'): Promise<void> {
  await context.addInitScript((answer) => {
    const stored = (name: string) => localStorage.getItem(`stub.${name}`)
    const subscription = () => {
      const [endpoint, key] = stored('subscription')?.split(' ') ?? []
      if (!endpoint || !key) return null
      const raw = atob(key.replaceAll('-', '+').replaceAll('_', '/'))
      return {
        endpoint,
        options: { applicationServerKey: Uint8Array.from(raw, (c) => c.charCodeAt(0)).buffer },
        toJSON: () => ({ endpoint, keys: { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) } }),
        unsubscribe: async () => {
          localStorage.removeItem('stub.subscription')
          return true
        },
      }
    }
    Object.defineProperty(Notification, 'permission', { get: () => stored('permission') ?? 'default' })
    Notification.requestPermission = async () => {
      localStorage.setItem('stub.permission', answer === 'denied' ? 'denied' : 'granted')
      return Notification.permission
    }
    Object.assign(PushManager.prototype, {
      getSubscription: async () => subscription(),
      subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
        if (answer === 'unable') throw new DOMException('push service not available', 'AbortError')
        localStorage.setItem('stub.subscription', `https://push.invalid/${crypto.randomUUID()} ${applicationServerKey}`)
        return subscription()
      },
    })
  }, leave)
}
