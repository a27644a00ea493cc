import { keep } from './documents'
import { fetchDocument } from './fetching'
import { assetsCache, holdsDocuments, isOurs, personOf } from './names'
import { askWho, knownPerson } from './person'
import { firstPages, kindOf } from './routes'

declare const self: ServiceWorkerGlobalScope

/**
 * Brings this build in beside the one that runs: its scripts, and afresh every document that the other has. Fails, to be
 * tried again, where any of it cannot be had; what it has got by then it need not fetch twice.
 */
export async function bringIn(manifest: { url: string }[]): Promise<void> {
  const assets = await caches.open(assetsCache)
  await Promise.all(manifest.map(({ url }) => keepAsset(assets, url)))
  const paths = new Set(firstPages)
  let somebody = false
  for (const name of (await caches.keys()).filter(holdsDocuments)) {
    somebody ||= personOf(name) !== undefined
    for (const { url } of await (await caches.open(name)).keys()) paths.add(url.slice(self.location.origin.length))
  }
  if (somebody && !(await askWho())) throw new Error('who is signed in is not to be known')
  const person = await knownPerson()
  for (const path of paths) {
    if (kindOf(path.split('?')[0] ?? '') === 'never') continue
    const fetched = await fetchDocument(path)
    if (fetched.outcome === 'document') await keep(path, fetched, person)
    else if (fetched.outcome !== 'gone') throw new Error(`${path}: ${fetched.outcome}`)
  }
}

async function keepAsset(assets: Cache, url: string): Promise<void> {
  if (await assets.match(url)) return
  // A name with a fingerprint in it is the same file in every build.
  const fixed = url.startsWith('/_next/static/')
  const response = (fixed && (await caches.match(url))) || (await fetch(url, { cache: fixed ? 'default' : 'no-cache' }))
  if (response.status !== 200) throw new Error(`${url}: ${response.status}`)
  await assets.put(url, response)
}

/** Takes over: nothing of other builds stays, and pages that are open without a worker get this one. */
export async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) if (!isOurs(name)) await caches.delete(name)
  await self.clients.claim()
}
