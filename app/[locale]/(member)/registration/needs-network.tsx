'use client'
import { useNetwork } from '@/app/_shell/network'

/** Says before one presses that sending needs a connection, while there is none. */
export function NeedsNetwork({ text }: { text: string }) {
  const { reachable } = useNetwork()
  return reachable === false ? <p className="font-semibold text-waiting">{text}</p> : null
}
