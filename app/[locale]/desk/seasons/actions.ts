'use server'
import { refresh, updateTag } from 'next/cache'
import { action } from '@/lib/auth/action'
import { createSeason } from '@/lib/meetings/create'
import * as input from '@/lib/meetings/input'
import { addItem, copyItem, editItem, moveItem, removeItem, restoreItem } from '@/lib/meetings/items'
import { editLocal } from '@/lib/meetings/local'
import { publish, unpublish } from '@/lib/meetings/publish'
import { editMeeting, editSeason } from '@/lib/meetings/season'

// `refresh` gives whoever acts the page as it now stands; everybody else hears it over the live topic.
async function fresh<T>(result: Promise<T>): Promise<T> {
  const done = await result
  refresh()
  return done
}

export const createSeasonAction = action('plan', input.newSeason, async ({ db, person, now }, data) => {
  const season = await createSeason(db, person, data, now)
  // The topic comes a moment after the commit; whoever made the season is on its way there already.
  updateTag('drafts')
  return season
})

export const editSeasonAction = action('plan', input.seasonEdit, ({ db, person }, edit) => fresh(editSeason(db, person, edit)))
export const editMeetingAction = action('plan', input.meetingEdit, ({ db, person }, edit) => fresh(editMeeting(db, person, edit)))

export const addItemAction = action('plan', input.newItem, ({ db, person }, item) => fresh(addItem(db, person, item)))
export const editItemAction = action('plan', input.itemEdit, ({ db, person }, edit) => fresh(editItem(db, person, edit)))
export const editLocalAction = action('plan', input.localEdit, ({ db, person }, edit) => fresh(editLocal(db, person, edit)))
export const moveItemAction = action('plan', input.itemMove, ({ db, person }, move) => fresh(moveItem(db, person, move)))
export const copyItemAction = action('plan', input.itemRef, ({ db, person }, { itemId }) => fresh(copyItem(db, person, itemId)))
export const removeItemAction = action('plan', input.itemRef, ({ db, person, now }, { itemId }) =>
  fresh(removeItem(db, person, itemId, now)),
)
export const restoreItemAction = action('plan', input.itemRef, ({ db, person }, { itemId }) => fresh(restoreItem(db, person, itemId)))

export const publishAction = action('plan', input.seasonRef, ({ db, person, now }, { seasonId }) => {
  return fresh(publish(db, person, seasonId, now))
})
export const unpublishAction = action('plan', input.seasonRef, ({ db, person }, { seasonId }) => fresh(unpublish(db, person, seasonId)))
