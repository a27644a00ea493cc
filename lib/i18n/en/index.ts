import type { Messages } from '..'
import { agenda } from './agenda'
import { articles } from './articles'
import { billing } from './billing'
import { common } from './common'
import { desk } from './desk'
import { discussions } from './discussions'
import { door } from './door'
import { front } from './front'
import { groups } from './groups'
import { legal } from './legal'
import { mail } from './mail'
import { me } from './me'
import { mirror } from './mirror'
import { moderation } from './moderation'
import { notes } from './notes'
import { notices } from './notices'
import { people } from './people'
import { phone } from './phone'
import { problems, refusals } from './problems'
import { promises } from './promises'
import { push } from './push'
import { registration } from './registration'
import { reminders } from './reminders'
import { replies } from './replies'
import { seatLetters } from './seat-letters'
import { seating } from './seating'
import { seats } from './seats'
import { shell } from './shell'
import { signin } from './signin'
import { start } from './start'
import { trouble } from './trouble'

export const en: Messages = {
  agenda,
  articles,
  billing,
  common,
  desk,
  discussions,
  door,
  front,
  groups,
  legal,
  mail,
  me,
  moderation,
  mirror,
  notes,
  notices,
  people,
  phone,
  problems,
  promises,
  push,
  refusals,
  registration,
  reminders,
  replies,
  seatLetters,
  seating,
  seats,
  shell,
  signin,
  start,
  trouble,
}
