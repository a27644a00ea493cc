'use client'
import { useState } from 'react'
import { Button } from './button'

/** Copies a text; says that it did. */
export function CopyButton({ text, word, done }: { text: string; word: string; done: string }) {
  const [copied, setCopied] = useState(false)
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true))
  return (
    <Button look="plain" onClick={copy}>
      <span aria-live="polite">{copied ? done : word}</span>
    </Button>
  )
}
