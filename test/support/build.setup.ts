import { ensureBuilt, firstBuild } from './build'

/** Builds the app once for all browser tests. */
export default function setup() {
  ensureBuilt(firstBuild)
}
