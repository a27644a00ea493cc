import type { Locale } from '@/lib/i18n'
import type { PublishedMaterial } from '@/lib/meetings/published'
import { Outward } from './prose'

/** Links and files, each with its kind, and its size or whose page it is. */
export function MaterialList({ locale, materials }: { locale: Locale; materials: PublishedMaterial[] }) {
  return (
    <ul>
      {materials.map((material) => (
        <li key={material.id} className="flex flex-wrap items-baseline gap-x-2">
          {material.file ? (
            <a className="reach" href={material.href}>
              {material.title}
            </a>
          ) : (
            <Outward className="reach" href={material.href}>
              {material.title}
            </Outward>
          )}
          <span className="text-[0.9rem] text-muted">{about(locale, material)}</span>
        </li>
      ))}
    </ul>
  )
}

/** "PDF, 1,2 MB" of a file; of a link, whose page it is. */
function about(locale: Locale, { href, file }: PublishedMaterial): string {
  if (file) return `${kind(file)}, ${size(locale, file.size)}`
  return URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : ''
}

const kind = ({ name, type }: { name: string; type: string }): string =>
  (/\.(\w{1,5})$/.exec(name)?.[1] ?? type.split('/').at(-1) ?? '').toUpperCase()

export function size(locale: Locale, bytes: number): string {
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [bytes / 1_000_000, 'MB']
  return `${amount.toLocaleString(locale === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 1 })} ${unit}`
}
