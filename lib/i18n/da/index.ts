import { common } from './common'
import { desk } from './desk'
import { problems, refusals } from './problems'

export const da = { common, desk, problems, refusals }
