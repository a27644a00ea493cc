import 'server-only'
import encodeQR from 'qr'

/** A QR code, drawn on the server: black on white whatever the theme, with the margin that scanners need. */
export function QrCode({ says, label }: { says: string; label: string }) {
  const rows = encodeQR(says, 'raw', { ecc: 'medium', border: 4 })
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="w-full max-w-72 bg-pass"
    >
      <path d={path} className="fill-on-pass" />
    </svg>
  )
}
