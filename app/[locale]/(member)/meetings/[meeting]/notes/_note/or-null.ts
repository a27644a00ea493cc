import { NotFound } from '@/lib/errors'

/** What is asked for, or null where there is none for whoever asks. */
export async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}
