import { common } from './common'
import { phone } from './phone'
import { problems, refusals } from './problems'

export const da = { common, phone, problems, refusals }
