import { agenda } from './agenda'
import { common } from './common'
import { front } from './front'
import { legal } from './legal'
import { problems, refusals } from './problems'
import { shell } from './shell'
import { trouble } from './trouble'

export const da = { agenda, common, front, legal, problems, refusals, shell, trouble }
