/**
 * These pages are made once for all. Next then refuses anything personal in them, and answers a navigation within the
 * app from the made page too, as it does a document, instead of rendering for each phone.
 */
export const ensureStatic = 'navigation'

export default function Public({ children }: { children: React.ReactNode }) {
  return children
}
