import '@fontsource-variable/literata/wght.css'
import '../globals.css'
import type { Metadata, Viewport } from 'next'
import { NetworkLine } from '@/app/_shell/network-line'
import { Phone } from '@/app/_shell/phone'
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
    title: { default: t.common.appName, template: `%s · ${t.common.appName}` },
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
        <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-card focus:p-3">
          {t.common.skipToContent}
        </a>
        <NetworkLine />
        {children}
        <Phone words={{ ...words, locale }} />
      </body>
    </html>
  )
}
