'use server'
import { refresh } from 'next/cache'
import { action } from '@/lib/auth/action'
import * as input from '@/lib/meetings/input'
import { addFile, addLink, editMaterial, moveMaterial, removeMaterial, restoreMaterial } from '@/lib/meetings/materials'

async function fresh<T>(result: Promise<T>): Promise<T> {
  const done = await result
  refresh()
  return done
}

export const addLinkAction = action('plan', input.newLink, ({ db, person }, link) => fresh(addLink(db, person, link)))
export const addFileAction = action('plan', input.newFile, ({ db, person }, file) => fresh(addFile(db, person, file)))
export const editMaterialAction = action('plan', input.materialEdit, ({ db, person }, edit) => fresh(editMaterial(db, person, edit)))
export const moveMaterialAction = action('plan', input.materialMove, ({ db, person }, move) => fresh(moveMaterial(db, person, move)))
export const removeMaterialAction = action('plan', input.materialRef, ({ db, person }, { materialId }) => {
  return fresh(removeMaterial(db, person, materialId))
})
export const restoreMaterialAction = action('plan', input.materialRef, ({ db, person }, { materialId }) => {
  return fresh(restoreMaterial(db, person, materialId))
})
