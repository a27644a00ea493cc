import 'server-only'
import type { Db } from '@/lib/db/client'
import { libraryChoices } from '@/lib/libraries/libraries'
import type { LibraryChoice } from '@/lib/libraries/search'
import { vouchedLibraries } from './read'

/** The organisations a person may choose between: the known ones, those with people who were let in, and their own. */
export async function choicesFor(db: Db, person: { library: { id: string } | null }): Promise<LibraryChoice[]> {
  const own = person.library ? [person.library.id] : []
  return libraryChoices(db, [...(await vouchedLibraries(db)), ...own])
}
