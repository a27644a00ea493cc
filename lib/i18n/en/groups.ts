import type { Messages } from '..'

/** Group work as the participants see it. */
export const groups: Messages['groups'] = {
  title: 'Groups',
  notYet: 'The groups are not ready yet. They appear here as soon as the facilitator has made them, and your phone will tell you.',
}
