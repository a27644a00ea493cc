import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const installed = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** How playwright-core starts a browser here: one that is installed, or the one that comes from npm. */
export async function launchOptions(): Promise<{ executablePath: string; args: string[]; env: Record<string, string> }> {
  const args = ['--no-sandbox', '--disable-dev-shm-usage']
  const found = installed.find((place) => place && existsSync(place))
  const env = Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined))
  if (found) return { executablePath: found, args, env }
  const executablePath = await unpacked()
  if (!spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout?.includes('not found')) return { executablePath, args, env }
  return { executablePath, args, env: { ...env, ...(await itsLibraries()) } }
}

async function unpacked(): Promise<string> {
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}

/** A bare machine lacks the libraries Chromium needs; the package brings them, and unpacks them where it believes it runs on Lambda. */
async function itsLibraries(): Promise<Record<string, string>> {
  const script =
    "process.env.AWS_LAMBDA_JS_RUNTIME='nodejs20.x';const c=(await import('@sparticuz/chromium')).default;await c.executablePath();process.stdout.write(process.env.LD_LIBRARY_PATH??'')"
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  return { LD_LIBRARY_PATH: stdout }
}
