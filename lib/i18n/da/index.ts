import { agenda } from './agenda'
import { common } from './common'
import { front } from './front'
import { legal } from './legal'
import { mail } from './mail'
import { me } from './me'
import { people } from './people'
import { problems, refusals } from './problems'
import { shell } from './shell'
import { signin } from './signin'
import { start } from './start'
import { trouble } from './trouble'

export const da = { agenda, common, front, legal, mail, me, people, problems, refusals, shell, signin, start, trouble }
