// npm run demo: builds the app where that has not been done, and serves it with the demo's own database and people.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'

const port = process.env.PORT ?? '3000'
const dist = process.env.NEXT_DIST ?? '.next'
const env = {
  NEXTAUTH_URL: `http://localhost:${port}`,
  NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
  DATA_DIR: '.data/demo',
  ...process.env,
  DEMO: '1',
  DEMO_LIVE: process.argv.includes('--live') ? '1' : '0',
}

const next = (...args) => spawnSync(process.execPath, ['node_modules/next/dist/bin/next', ...args], { stdio: 'inherit', env })

if (process.argv.includes('--rebuild') || !existsSync(`${dist}/BUILD_ID`)) {
  const built = next('build', '--webpack')
  if (built.status !== 0) process.exit(built.status ?? 1)
}
process.exit(next('start', '-p', port).status ?? 0)
