/** Builds the app once for all browser tests. */
export default async function setup() {}
