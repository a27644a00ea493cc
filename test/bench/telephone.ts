import { Agent, get } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Asked } from './open-phone'

const agent = new Agent({ keepAlive: true })
const decoders: Record<string, (bytes: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync }

/** Bodies that have been looked at, by name: two hundred phones have two hundred processors, and this bench has one. */
const seen = new Map<string, string>()

/** Fetches all of it, and tells what it says. */
export const textOf = ({ url, headers }: Asked): Promise<string> =>
  new Promise((resolve, reject) => {
    get(url, { headers, agent }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const { etag = '', 'content-encoding': coding = '' } = answer.headers
        const name = `${url} ${etag}`
        const text = (etag && seen.get(name)) || String((decoders[coding] ?? ((bytes) => bytes))(Buffer.concat(chunks)))
        seen.set(name, text)
        resolve(text)
      })
    }).on('error', reject)
  })
