import 'server-only'
import encodeQR from 'qr'

/** Four modules of white around it: scanners need that, also where the page is dark. */
const margin = 4

/** A QR code, drawn on the server: black on white whatever the theme. */
export function QrCode({ says, label }: { says: string; label: string }) {
  const rows = encodeQR(says, 'raw', { ecc: 'medium', border: 0 })
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + margin} ${y + margin}h1v1h-1z` : ''))).join('')
  const size = rows.length + 2 * margin
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges" className="w-full max-w-72 bg-pass">
      <path d={path} className="fill-on-pass" />
    </svg>
  )
}
