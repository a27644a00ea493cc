import { common } from './common'
import { mail } from './mail'
import { me } from './me'
import { people } from './people'
import { problems, refusals } from './problems'
import { signin } from './signin'
import { start } from './start'

export const da = { common, mail, me, people, problems, refusals, signin, start }
