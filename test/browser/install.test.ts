import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPhone } from '../support/browser'
import { type Server, startServer } from '../support/server'
import { hydrated } from './on-the-phone'

let server: Server

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

test('the browser finds nothing wrong with the manifest, and each picture is as large as it says', async () => {
  const { page, context } = await openPhone()
  await page.goto(server.address)
  const session = await context.newCDPSession(page)
  const { errors } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const manifest = await (await fetch(`${server.address}/manifest.webmanifest`)).json()
  const pictures: { src: string; sizes: string; type: string }[] = [...manifest.icons, ...manifest.screenshots]
  for (const { src, sizes } of pictures.filter((picture) => picture.type === 'image/png')) {
    const size = await page.evaluate(async (address) => {
      const { width, height } = await createImageBitmap(await (await fetch(address)).blob())
      return `${width}x${height}`
    }, src)
    expect(size, src).toBe(sizes)
  }
  for (const { url } of manifest.shortcuts) expect((await fetch(server.address + url)).status, url).toBe(200)
})

test('an iPhone is told how to put the app on the home screen, until the person has seen it', async () => {
  const userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1'
  const { page } = await openPhone({ userAgent })
  await page.goto(server.address)
  await page.getByText('Føj til hjemmeskærm').waitFor()
  await page.getByRole('button', { name: 'Nej tak' }).click()
  await page.reload()
  await hydrated(page)
  expect(await page.getByText('Føj til hjemmeskærm').count()).toBe(0)
})
