import { z } from 'zod'

/** What a browser says of its subscription, as `PushSubscription` has it; `key` is the public VAPID key it was made with. */
export const subscriptionInput = z.object({
  endpoint: z.url().max(1000),
  /** A point on P-256, and sixteen bytes. */
  p256dh: z.string().regex(/^B[\w-]{86}=?$/),
  auth: z.string().regex(/^[\w-]{22}(==)?$/),
  key: z.string().regex(/^[\w-]{87}$/),
  /** The subscription that this device had before, which the browser has replaced by itself. */
  replaces: z.url().max(1000).optional(),
})

export type SubscriptionInput = z.output<typeof subscriptionInput>

/** What arrives on a phone. Here too, as the worker knows nothing of tables. */
export type { PushMessage } from '@/drizzle/schema/push'
