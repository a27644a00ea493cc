import { common } from './common'
import { problems, refusals } from './problems'

export const da = { common, problems, refusals }
