'use client'
import { Field, TextArea } from '@/app/_ui/field'
import { weekdayAndDate } from '@/lib/i18n/dates'
import { fill } from '@/lib/i18n/fill'
import type { DeskMeeting } from '@/lib/meetings/desk'
import { isMovedAlong, type MeetingFields, movedTo } from '@/lib/meetings/meeting-fields'
import { control, EditFrame } from '../../../edit-frame'
import { useEdit } from '../../../use-edit'
import { useWords } from '../../../words'
import { editMeetingAction } from '../../actions'

/** When and where one meeting is held. */
export function MeetingForm({ meeting }: { meeting: DeskMeeting }) {
  const words = useWords()
  const { fields, hints, meetings } = words.desk
  const { optional } = words.common
  const id = `meeting-${meeting.side}`
  const edit = useEdit(`meeting:${meeting.id}`, { version: meeting.version, values: meeting.fields }, ({ version, base, ...values }) =>
    editMeetingAction(null, { ...(values as MeetingFields), meetingId: meeting.id, version, base }),
  )
  const move = (date: string) => {
    const moved = movedTo(edit.base, edit.values, date)
    edit.set('date', moved.date)
    edit.set('deadlineDate', moved.deadlineDate)
  }
  const deadline = isMovedAlong(edit.base, edit.values) ? weekdayAndDate(words.locale, `${edit.values.deadlineDate}T12:00:00Z`) : null
  const of = (field: keyof MeetingFields) => ({ label: fields[field], ...control(id, edit, field, words) })
  return (
    <EditFrame id={id} edit={edit}>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field type="date" {...of('date')} onChange={(event) => move(event.target.value)} />
        <Field type="time" optional={optional} {...of('doors')} />
        <Field type="time" {...of('start')} />
        <Field type="time" {...of('end')} />
      </div>
      <p role="status" className={deadline ? 'text-waiting' : 'hidden'}>
        {deadline && fill(meetings.deadlineAlong, { date: deadline })}
      </p>
      <Field {...of('venue')} />
      <Field {...of('address')} />
      <TextArea rows={5} hint={hints.directions} {...of('directions')} />
      <div className="grid items-end gap-5 sm:grid-cols-3">
        <Field inputMode="numeric" {...of('capacity')} />
        <Field type="date" optional={optional} {...of('deadlineDate')} />
        <Field type="time" optional={optional} {...of('deadlineTime')} />
      </div>
      <p className="text-muted">{fill(meetings.addressStays, { slug: meeting.slug })}</p>
    </EditFrame>
  )
}
