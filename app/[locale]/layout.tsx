import '../globals.css'
import type { Metadata, Viewport } from 'next'
import { Footer } from '@/app/_shell/footer'
import { Header } from '@/app/_shell/header'
import { NetworkLine } from '@/app/_shell/network-line'
import { Phone } from '@/app/_shell/phone'
import { env } from '@/lib/env'
import { language, placeholder } from './locale'

type Props = { children: React.ReactNode; params: Promise<{ locale: string }> }

export const generateStaticParams = () => [{ locale: placeholder }]

export const viewport: Viewport = {
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f2' },
    { media: '(prefers-color-scheme: dark)', color: '#12171d' },
  ],
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await language(params)
  return {
    metadataBase: new URL(env().NEXTAUTH_URL),
    title: { default: t.common.appName, template: `%s · ${t.common.appName}` },
    description: t.shell.description,
    openGraph: { siteName: t.common.appName },
    // Numbers in an agenda are times and rooms, not telephones.
    formatDetection: { telephone: false },
    manifest: '/manifest.webmanifest',
    icons: { icon: '/icons/icon.svg', apple: '/icons/apple-touch-icon.png' },
    appleWebApp: { title: 'Lånenetværk' },
  }
}

export default async function RootLayout({ children, params }: Props) {
  const { locale, t } = await language(params)
  const { offline: _, ...words } = t.phone
  return (
    <html lang={locale}>
      <body>
        <a
          href="#content"
          className="sr-only bg-card focus:not-sr-only focus:absolute focus:top-0 focus:left-0 focus:z-50 focus:p-3 print:hidden"
        >
          {t.common.skipToContent}
        </a>
        <NetworkLine />
        <Header locale={locale} t={t} />
        {children}
        <Footer locale={locale} t={t} />
        <Phone words={{ ...words, locale }} />
      </body>
    </html>
  )
}
