import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import encodeQR from 'qr'
import { launchOptions } from './chromium'

const [width, height] = [640, 480]

/** How a browser is started whose camera sees this QR code and nothing else; `gone` takes the film away again. */
export async function cameraSeeing(text: string): Promise<{ options: { args: string[]; permissions: string[] }; gone: () => void }> {
  const dir = mkdtempSync(path.join(tmpdir(), 'netvaerk-camera-'))
  const film = path.join(dir, 'pass.y4m')
  writeFileSync(film, filmOf(text))
  const args = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`]
  return {
    options: { args: [...(await launchOptions()).args, ...args], permissions: ['camera'] },
    gone: () => rmSync(dir, { recursive: true }),
  }
}

/** A few frames of YUV4MPEG2, grey around a code in the middle. */
function filmOf(text: string): Buffer {
  const rows = encodeQR(text, 'raw', { border: 4 })
  const scale = Math.floor(300 / rows.length)
  const left = Math.floor((width - rows.length * scale) / 2)
  const top = Math.floor((height - rows.length * scale) / 2)
  const luma = Buffer.alloc(width * height, 120)
  for (const [y, row] of rows.entries())
    for (const [x, dark] of row.entries())
      for (let line = 0; line < scale; line++) {
        const from = (top + y * scale + line) * width + left + x * scale
        luma.fill(dark ? 16 : 235, from, from + scale)
      }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)])
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F15:1 Ip A1:1 C420\n`), ...Array(5).fill(frame)])
}
