import { randomBytes } from 'node:crypto'
import withPWA from 'next-pwa'
import { buildExcludes, manifestTransforms } from './lib/sw/precache.mjs'

// One id per build. Documents carry it in a header, so that a service worker never keeps a page whose scripts it lacks.
const buildId = process.env.BUILD_ID ?? randomBytes(6).toString('hex')

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // The camera reads passes at the door. It is not left to that page alone: the policy is that of the document one came in
  // by, and from there one may have gone on without loading another.
  { key: 'Permissions-Policy', value: 'camera=(self), geolocation=(), microphone=(), payment=()' },
]

// A page that is kept, and only filled in for the person, redirects with a script. Whoever has no session at all is sent on
// before that, by a true redirect. The page itself still decides: here only the cookie's name is looked for.
/** @param {string[]} names @returns {{ type: 'cookie', key: string }[]} */
const cookies = (...names) => names.map((key) => ({ type: 'cookie', key }))
const noSession = cookies('next-auth.session-token', '__Secure-next-auth.session-token')
const signInFirst = ['', '/en'].flatMap((language) => [
  // What the code at the door says is not to be lost on the way: see `groupsPath`.
  {
    source: `${language}/meetings/:meeting/groups`,
    has: [{ type: /** @type {const} */ ('query'), key: 'her' }],
    missing: noSession,
    destination: `${language}/sign-in?callbackUrl=${language}/meetings/:meeting/groups%3Fher%3D1`,
    permanent: false,
  },
  ...[
    '/me',
    '/registration',
    '/registration/pass',
    '/welcome',
    '/desk',
    '/desk/:rest(.+)',
    '/meetings/:meeting/groups',
    '/discussions',
    '/discussions/:rest(.+)',
  ].map((page) => ({
    source: `${language}${page}`,
    missing: noSession,
    destination: `${language}/sign-in?callbackUrl=${language}${page.replace('(.+)', '')}`,
    permanent: false,
  })),
  { source: `${language}/sign-in/code`, missing: cookies('netvaerk.sign-in'), destination: `${language}/sign-in`, permanent: false },
])

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST ?? '.next',
  generateBuildId: () => buildId,
  env: { NEXT_PUBLIC_BUILD_ID: buildId },
  poweredByHeader: false,
  // Where they have been checked already, or nobody is there to mend them, the build need not look at the types again.
  typescript: { ignoreBuildErrors: process.env.TYPES_CHECKED === '1' },
  cacheComponents: true,
  partialPrefetching: false,
  cacheHandlers: { default: new URL('./lib/cache/data.mjs', import.meta.url).pathname },
  cacheHandler: new URL('./lib/cache/pages.mjs', import.meta.url).pathname,
  cacheMaxMemorySize: 0,
  serverExternalPackages: ['@electric-sql/pglite', 'pg', '@neondatabase/serverless', 'nodemailer', 'mailparser', 'imapflow'],
  experimental: { serverActions: { bodySizeLimit: '21mb' } },
  async headers() {
    return [
      { source: '/:path*', headers: [...securityHeaders, { key: 'X-Build', value: buildId }] },
      // Nobody else's business, and of no use to a search engine.
      ...['', '/en'].map((language) => ({
        source: `${language}/:page(desk|me|registration|discussions|welcome|sign-in|mailbox)/:rest*`,
        headers: [{ key: 'X-Robots-Tag', value: 'noindex' }],
      })),
      { source: '/sw.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
    ]
  },
  // The search for groups runs in a thread of its own, and so is a bundle of its own: `.next/server/groups-worker.js`.
  webpack(webpack, { isServer, nextRuntime }) {
    if (isServer && nextRuntime === 'nodejs') {
      const { entry } = webpack
      webpack.entry = async () => ({ ...(await entry()), 'groups-worker': './lib/seatings/worker.ts' })
    }
    return webpack
  },
  // Danish carries no prefix in the address; inside, every page is under [locale].
  async rewrites() {
    return {
      afterFiles: [
        { source: '/', destination: '/da' },
        { source: '/:path((?!(?:da|en)(?:/|$)|api/|_next/).*)', destination: '/da/:path' },
      ],
    }
  },
  async redirects() {
    return [{ source: '/da/:path*', destination: '/:path*', permanent: true }, ...signInFirst]
  },
}

export default withPWA({
  dest: 'public',
  swSrc: 'lib/sw/index.ts',
  register: false,
  cacheStartUrl: false,
  disable: process.env.NODE_ENV === 'development',
  publicExcludes: ['!screenshots/**/*'],
  buildExcludes,
  manifestTransforms,
})(config)
