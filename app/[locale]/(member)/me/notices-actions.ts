'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { chooseNotices } from '@/lib/notices/choose'
import { noticeInput } from '@/lib/notices/input'
import { mailWorksAgain } from '@/lib/notices/mail-works'

export const saveNotices = action(null, noticeInput, async ({ db, person }, input) => {
  await chooseNotices(db, person, input)
  refresh()
})

export const mailWorks = action(null, z.object({}), async ({ db, person, now }) => {
  await mailWorksAgain(db, person, now)
  refresh()
})
