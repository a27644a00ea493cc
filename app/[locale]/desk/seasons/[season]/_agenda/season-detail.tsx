'use client'
import { Field, TextArea } from '@/app/_ui/field'
import type { DeskSeason } from '@/lib/meetings/desk'
import type { SeasonFields } from '@/lib/meetings/input'
import { control, EditFrame } from '../../../edit-frame'
import { useEdit } from '../../../use-edit'
import { useWords } from '../../../words'
import { editSeasonAction } from '../../actions'
import { Materials } from '../_materials/materials'
import type { Said } from './snack'

/** What is said of the whole season, and the materials of the whole day. */
export function SeasonDetail({ season, say }: { season: DeskSeason; say: (said: Said) => void }) {
  const words = useWords()
  const { fields, agenda, materials } = words.desk
  const { optional } = words.common
  const { theme, intro, preparation, version } = season
  const edit = useEdit(`season:${season.id}`, { version, values: { theme, intro, preparation } }, ({ version, base, ...values }) =>
    editSeasonAction(null, { ...(values as SeasonFields), seasonId: season.id, version, base }),
  )
  return (
    <article className="grid gap-5 pb-6">
      <h2 className="text-xl">{agenda.about}</h2>
      <EditFrame id="season" edit={edit}>
        <Field label={fields.theme} {...control('season', edit, 'theme', words)} />
        <TextArea label={fields.intro} rows={5} optional={optional} {...control('season', edit, 'intro', words)} />
        <TextArea label={fields.preparation} rows={3} optional={optional} {...control('season', edit, 'preparation', words)} />
      </EditFrame>
      <Materials seasonId={season.id} itemId={null} title={materials.season} materials={season.materials} say={say} />
    </article>
  )
}
