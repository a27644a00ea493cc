import type { Messages } from '..'
import { common } from './common'
import { phone } from './phone'
import { problems, refusals } from './problems'

export const en: Messages = { common, phone, problems, refusals }
