'use client'
import { useEffect, useRef } from 'react'

type Props = {
  title: string
  problems: { field?: string; text: string }[]
  /** What the form was answered: a new answer takes the focus too where it says the same once more. */
  answer?: unknown
}

/** What is to be corrected, on top, each a link to its field; takes the focus when it appears. */
export function ErrorSummary({ title, problems, answer }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const key = problems.map((p) => p.text).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: new problems take the focus again
  useEffect(() => {
    if (problems.length > 0) box.current?.focus()
  }, [key, answer])
  if (problems.length === 0) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-md border-2 border-wrong bg-card p-4">
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 list-disc pl-5">
        {problems.map(({ field, text }) => (
          <li key={`${field} ${text}`}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  )
}
