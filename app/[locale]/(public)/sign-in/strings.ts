import type { Messages } from '@/lib/i18n'

// Of the messages, those that the forms take with them to the browser.

export const emailStrings = ({ email, emailHint, send, sending }: Messages['signin']) => ({ email, emailHint, send, sending })

export const codeStrings = (t: Messages['signin']) => {
  const { code, codeHint, enter, entering, noMail, noMailHint, again, sending, sentAgain, otherAddress } = t
  return { code, codeHint, enter, entering, noMail, noMailHint, again, sending, sentAgain, otherAddress }
}
