type Undo = () => unknown

const undone: Undo[] = []

/** What is started here is stopped, however the bench ends: the last first. */
export const onExit = {
  do: (undo: Undo) => void undone.push(undo),
  clean: async () => {
    for (const undo of undone.splice(0).reverse()) {
      try {
        await undo()
      } catch (error) {
        console.error(error)
      }
    }
  },
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await onExit.clean()
    process.exit(1)
  })
}
