import type { KeyboardCoordinateGetter } from '@dnd-kit/core'

const steps: Record<string, 1 | -1> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** With the arrow keys somebody who is held goes from table to table. */
export const nextTable: KeyboardCoordinateGetter = (event, { context: { over, droppableContainers, droppableRects } }) => {
  const by = steps[event.code]
  if (!by) return undefined
  event.preventDefault()
  const tables = droppableContainers.getEnabled().map((one) => one.id)
  const at = over ? tables.indexOf(over.id) : -1
  const rect = droppableRects.get(tables[(at + by + tables.length) % tables.length] ?? '')
  return rect ? { x: rect.left + 8, y: rect.top + 8 } : undefined
}
