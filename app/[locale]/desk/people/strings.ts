import type { Messages } from '@/lib/i18n'

export type BoardStrings = ReturnType<typeof boardStrings>

/** Of the page's words, those that the board takes with it to the browser. */
export function boardStrings(t: Messages['people']) {
  const { waiting, nobodyWaiting, admit, admitAndTrust, trustHint, turnAway, all, facilitator, pending, you } = t
  const { makeFacilitator, unmakeFacilitator, remove, restore, removed, more, moreFor, done } = t
  return {
    ...{ waiting, nobodyWaiting, admit, admitAndTrust, trustHint, turnAway, all, facilitator, pending, you },
    ...{ makeFacilitator, unmakeFacilitator, remove, restore, removed, more, moreFor, done },
  }
}
