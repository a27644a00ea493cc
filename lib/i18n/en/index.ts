import type { Messages } from '..'
import { common } from './common'
import { problems, refusals } from './problems'

export const en: Messages = { common, problems, refusals }
