import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

const shared = {
  resolve: { alias: { '@': root, 'server-only': path.join(root, 'test/support/nothing.ts') } },
}

/** The rules run once on each kind of database; what needs no database runs once; the browser looks at a real build. */
const databases = ['pglite', 'postgres', 'neon'].map((kind) => ({
  ...shared,
  test: {
    name: kind,
    include: ['test/lib/**/*.db.test.ts'],
    env: { TEST_DATABASE: kind },
    globalSetup: ['test/support/databases.setup.ts'],
    setupFiles: ['test/support/settings.ts', 'test/support/no-console-errors.ts'],
    testTimeout: 90_000,
    hookTimeout: 60_000,
    isolate: false,
  },
}))

export default defineConfig({
  test: {
    root,
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: 'rules',
          include: ['test/{lib,app}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts'],
          setupFiles: ['test/support/no-console-errors.ts'],
        },
      },
      ...databases,
      {
        ...shared,
        test: {
          name: 'servers',
          include: ['test/servers/**/*.test.ts'],
          globalSetup: ['test/support/build.setup.ts'],
          setupFiles: ['test/support/no-console-errors.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/build.setup.ts'],
          testTimeout: 180_000,
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
