import { notFound } from 'next/navigation'
import { type ReactNode, Suspense } from 'react'
import { buttonLook } from '@/app/_ui/button'
import { type Locale, localePath, type Messages } from '@/lib/i18n'

type Props = { locale: Locale; t: Messages }

/**
 * Returned by a page of which there is none: says so with status 404, and leads back, also without scripts. To call
 * `notFound` in the page itself would send an empty document, whose body only a script can make.
 */
export function Missing({ locale, t }: Props) {
  return (
    <MissingMain>
      <MissingHere {...{ locale, t }} />
    </MissingMain>
  )
}

/** The same within a `main` that stands already. */
export function MissingHere({ locale, t }: Props) {
  return (
    <>
      <MissingText {...{ locale, t }} />
      <Suspense>
        <Status404 />
      </Suspense>
    </>
  )
}

export const MissingMain = ({ children }: { children: ReactNode }) => (
  <main id="content" tabIndex={-1} className="sheet pt-6 md:pt-12">
    {children}
  </main>
)

/** That there is no such page, and the way back. */
export function MissingText({ locale, t }: Props) {
  const { missing } = t.shell
  return (
    <>
      <h1>{missing.title}</h1>
      <p className="mt-3 mb-6 max-w-[65ch]">{missing.text}</p>
      <a className={buttonLook()} href={localePath(locale, '/')}>
        {missing.toFront}
      </a>
    </>
  )
}

/** Within `Suspense` it gives the answer its status, and leaves what stands around it. */
function Status404(): never {
  notFound()
}
