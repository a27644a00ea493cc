// Draws the PNGs of the app: `node test/pictures.mjs` the icons from icon.svg, `node test/pictures.mjs http://localhost:3000`
// the manifest's screenshots from a demo that runs there.
import { readFile } from 'node:fs/promises'
import packaged from '@sparticuz/chromium'
import { chromium } from 'playwright-core'

const executablePath = process.env.CHROME_PATH ?? (await packaged.executablePath())
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const [address] = process.argv.slice(2)
await (address ? screenshots(address) : icons())
await browser.close()

async function icons() {
  const svg = await readFile('public/icons/icon.svg', 'utf8')
  const mark = svg.slice(svg.indexOf('<g'), svg.indexOf('</svg>'))
  // What is cut to a circle or a drop keeps its mark within the middle four fifths.
  const drawn = (background, inner) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">${background}${inner}</svg>`
  const full = drawn('<rect width="512" height="512" fill="#0b5c63"/>', `<g transform="translate(46 46) scale(.82)">${mark}</g>`)
  const white = drawn('', mark.replaceAll(/stroke="#\w+"/g, 'stroke="#fff"'))
  await draw('icon-192', 192, svg)
  await draw('icon-512', 512, svg)
  await draw('maskable-192', 192, full)
  await draw('maskable-512', 512, full)
  await draw('monochrome-512', 512, white)
  await draw('apple-touch-icon', 180, full)
}

async function draw(name, size, svg) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px}</style>${svg}`)
  await page.screenshot({ path: `public/icons/${name}.png`, omitBackground: true })
  await page.close()
}

async function screenshots(address) {
  const look = async (name, path, viewport, options = {}) => {
    const page = await browser.newPage({ viewport, locale: 'da-DK', timezoneId: 'Europe/Copenhagen', ...options })
    await page.goto(address)
    if (path) await page.goto(new URL(await page.locator(path).first().getAttribute('href'), address).href)
    const begins = path && (await page.locator('[data-begins]').getAttribute('data-begins'))
    // In the middle of the morning, with something on.
    if (begins) await page.clock.setFixedTime(Date.parse(begins) + 80 * 60_000)
    await page.evaluate(() => document.fonts.ready.then(() => document.dispatchEvent(new Event('visibilitychange'))))
    await page.locator('[data-when=now]').or(page.locator('h1')).first().waitFor()
    await page.screenshot({ path: `public/screenshots/${name}.png` })
    await page.close()
  }
  const narrow = [{ width: 390, height: 844 }, { deviceScaleFactor: 2 }]
  await look('front-narrow', '', ...narrow)
  await look('agenda-narrow', 'main a[href$="/agenda"]', ...narrow)
  await look('agenda-wide', 'main a[href$="/agenda"]', { width: 1280, height: 800 })
}
