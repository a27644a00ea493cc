'use server'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { type ActionState, answerTo, problemsOf } from '@/lib/auth/action'
import { callerOf } from '@/lib/auth/caller'
import { requestCode } from '@/lib/auth/codes'
import { deviceOf } from '@/lib/auth/device'
import { enter } from '@/lib/auth/enter'
import { codeInput, emailInput } from '@/lib/auth/input'
import { ownPath } from '@/lib/auth/own-path'
import { personOfToken, sessionCookie, sessionCookieOptions } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { isLocale, type Locale, localePath } from '@/lib/i18n'
import { deliverDueMail } from '@/lib/mail/deliver'
import { becomeFirst } from '@/lib/people/first'
import { type Attempt, currentAttempt, endAttempt, keepAttempt } from './attempt'

type State = ActionState<'sent'> | null

/** Sends a code to the address that was typed, and goes on to the page that asks for it. */
export async function sendCode(_before: State, form: FormData): Promise<State> {
  const locale = localeOf(form)
  const typed = { email: text(form, 'email') }
  const email = emailInput.safeParse(typed.email)
  if (!email.success) return { ok: false, problems: { email: problemsOf(email.error).form ?? 'email' }, typed }
  const failed = await send(
    { email: email.data, goOn: ownPath(form.get('callbackUrl'), localePath(locale, '/')), key: text(form, 'key') || undefined },
    locale,
  )
  if (failed) return { ...failed, typed }
  redirect(localePath(locale, '/sign-in/code'))
}

/** Sends a new code to the same address; the one before it is dead. */
export async function sendAgain(_before: State, form: FormData): Promise<State> {
  const attempt = await currentAttempt()
  if (!attempt) redirect(localePath(localeOf(form), '/sign-in'))
  return (await send(attempt, localeOf(form))) ?? { ok: true, data: 'sent' }
}

/** Tries a code; where it fits, the person is signed in and goes on to where they were heading. */
export async function enterCode(_before: State, form: FormData): Promise<State> {
  const locale = localeOf(form)
  const attempt = await currentAttempt()
  if (!attempt) redirect(localePath(locale, '/sign-in'))
  const typed = { code: text(form, 'code') }
  const code = codeInput.safeParse(typed.code)
  if (!code.success) return { ok: false, problems: { code: problemsOf(code.error).form ?? 'sixDigits' }, typed }
  const [jar, sent, database] = [await cookies(), await headers(), await db()]
  const try_ = { email: attempt.email, code: code.data, ip: callerOf(sent), oldToken: jar.get(sessionCookie())?.value }
  const context = { device: deviceOf(sent.get('user-agent')), locale, now: now() }
  let goOn: string
  try {
    const session = await enter(database, try_, context)
    jar.set(sessionCookie(), session.token, sessionCookieOptions(session.expires))
    await endAttempt()
    goOn = await welcomed(session.token, attempt, locale)
  } catch (error) {
    // The code is not given back to be sent again: the field is for the next try.
    return { ok: false, problems: {}, typed: {}, ...answerTo(error) }
  }
  redirect(goOn)
}

/** Starts over with another address. */
export async function otherAddress(form: FormData): Promise<void> {
  await endAttempt()
  redirect(localePath(localeOf(form), '/sign-in'))
}

async function send(attempt: Attempt, locale: Locale): Promise<Extract<State, { ok: false }> | null> {
  try {
    await requestCode(await db(), attempt.email, callerOf(await headers()), now(), locale)
  } catch (error) {
    return { ok: false, problems: {}, typed: {}, ...answerTo(error) }
  }
  after(() => deliverDueMail(now()))
  await keepAttempt(attempt)
  return null
}

/** Where one goes after signing in: to say who one is, where that is not known, and then where one was heading. */
async function welcomed(token: string, { goOn, key }: Attempt, locale: Locale): Promise<string> {
  const database = await db()
  const person = await personOfToken(database, token, now())
  if (person && key) await becomeFirst(database, person.id, key, now())
  return person?.name && person.library ? goOn : localePath(locale, `/welcome?${new URLSearchParams({ callbackUrl: goOn })}`)
}

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, 500) : ''
}

const localeOf = (form: FormData): Locale => {
  const locale = text(form, 'locale')
  return isLocale(locale) ? locale : 'da'
}
