import type { ActionState } from '@/lib/auth/action'
import type { Messages } from '@/lib/i18n'
import { fill } from '@/lib/i18n/fill'

export type ProblemStrings = { problems: Record<string, string>; refusals: Record<string, string> }

type Key = keyof Messages['problems'] | keyof Messages['refusals']

/** What any action may answer. */
const always: Key[] = ['summary', 'notValid', 'required', 'tooLong', 'signInFirst', 'notAllowed', 'notFound', 'tooMany', 'wentWrong']

/** Of all messages, those that a form's problems are said in: what any form may be told, and its `own`; without any named, all. */
export function problemStrings({ problems, refusals }: Pick<Messages, 'problems' | 'refusals'>, ...own: Key[]): ProblemStrings {
  if (own.length === 0) return { problems, refusals }
  const keys = new Set<string>([...always, ...own])
  const some = (all: Record<string, string>) => Object.fromEntries(Object.entries(all).filter(([key]) => keys.has(key)))
  return { problems: some(problems), refusals: some(refusals) }
}

/** What an action's answer says is wrong, in words: `of` for a field, `all` for the summary, a refusal first. */
export function formProblems(state: ActionState | null, { problems, refusals }: ProblemStrings) {
  if (!state || state.ok) return { all: [], of: () => undefined }
  const word = (key: string) => problems[key] ?? problems.notValid ?? key
  const refusal = state.refusal && fill(refusals[state.refusal] ?? refusals.wentWrong ?? '', state.values ?? {})
  const fields = Object.entries(state.problems).map(([field, key]) => ({ field, text: word(key) }))
  return {
    all: refusal ? [{ field: undefined, text: refusal }, ...fields] : fields,
    of: (field: string): string | undefined => state.problems[field] && word(state.problems[field]),
  }
}

/** What was typed into a field that is shown again. */
export const typedIn = (state: ActionState | null, field: string, before = ''): string =>
  (state && !state.ok ? state.typed[field] : undefined) ?? before
