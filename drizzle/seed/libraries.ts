import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { libraries } from '@/drizzle/schema'
import { alone } from '@/lib/db/alone'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'

type Row = Record<string, string>
type NewLibrary = typeof libraries.$inferInsert & { id: string }

/** Fills an empty database with the country's library services and the other organisations that take part. */
export async function seedLibraries(db: Db): Promise<void> {
  await alone(db, async (tx) => {
    if ((await tx.select({ id: libraries.id }).from(libraries).limit(1)).length > 0) return
    const services = await table('library-services.csv')
    const rows = services.map(serviceOf)
    const byCode = new Map(rows.map((row) => [row.municipalityCode, row.id]))
    await tx.insert(libraries).values([...rows, ...(await table('other-organisations.csv')).map(organisationOf)])
    for (const served of services.filter((s) => s.served_by_kommunekode)) {
      const id = byCode.get(served.kommunekode)
      if (id)
        await tx
          .update(libraries)
          .set({ servedById: byCode.get(served.served_by_kommunekode) })
          .where(eq(libraries.id, id))
    }
  })
}

const serviceOf = (row: Row): NewLibrary => ({
  id: newId(),
  sector: 'public',
  name: row.library_system ?? '',
  otherNames: row.site_name_2026_if_different ? [row.site_name_2026_if_different] : [],
  isil: row.isil,
  municipality: row.kommune,
  municipalityCode: row.kommunekode,
  region: row.region,
  side: row.side === 'west' ? 'west' : 'east',
  website: row.website,
  centralLibrary: row.centralbibliotek,
})

const organisationOf = (row: Row): NewLibrary => ({
  id: newId(),
  sector: row.sector as NewLibrary['sector'],
  name: row.name ?? '',
  otherNames: row.other_names ? row.other_names.split('|') : [],
  municipality: row.municipality,
  side: row.side === 'west' ? 'west' : 'east',
  website: row.website,
})

/** Our own files, without a quoted field or a comma in one. */
async function table(name: string): Promise<Row[]> {
  const text = await readFile(path.join(process.cwd(), 'drizzle', 'seed', name), 'utf8')
  const [head = '', ...lines] = text.trim().split('\n')
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, i) => [names[i] ?? '', value.trim()])))
}
