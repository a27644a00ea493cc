import type { Messages } from '..'
import { common } from './common'
import { desk } from './desk'
import { problems, refusals } from './problems'

export const en: Messages = { common, desk, problems, refusals }
