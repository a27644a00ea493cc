import type { ComponentProps } from 'react'

const looks = {
  primary: 'bg-action text-on-action border-action hover:opacity-90',
  plain: 'bg-card text-action border-edge hover:border-action',
  quiet: 'bg-transparent text-action border-transparent hover:border-edge',
  danger: 'bg-card text-wrong border-wrong',
}

/** The classes of a button; for a link that acts like one. At least 44 px high. */
export const buttonLook = (look: keyof typeof looks = 'primary'): string =>
  `inline-flex min-h-11 items-center justify-center gap-2 rounded-md border px-4 py-2 font-semibold no-underline cursor-pointer disabled:opacity-60 disabled:cursor-default ${looks[look]}`

export function Button({ look, className = '', ...rest }: ComponentProps<'button'> & { look?: keyof typeof looks }) {
  return <button type="button" {...rest} className={`${buttonLook(look)} ${className}`} />
}
