import { describe, expect, test } from 'vitest'
import { type Channel, type Chosen, channelFor, channels, type ThreadEvent } from '@/lib/discussions/levels'

/** As it was agreed, cell by cell: who has chosen what, of which event, on which channels. */
const agreed: [ThreadEvent, Chosen, string][] = [
  ['mention', 'all', 'push mail'],
  ['mention', 'mentions', 'push mail'],
  ['mention', 'none', 'push mail'],
  ['mention', 'mute', ''],
  ['reply', 'all', 'push digest'],
  ['reply', 'mentions', ''],
  ['reply', 'none', ''],
  ['reply', 'mute', ''],
  ['newThread', 'all', 'push digest'],
  ['newThread', 'mentions', ''],
  ['newThread', 'none', 'digest'],
  ['newThread', 'mute', ''],
  ['solved', 'all', 'push digest'],
  ['solved', 'mentions', 'push digest'],
  ['solved', 'none', 'push digest'],
  ['solved', 'mute', ''],
  ['agenda', 'all', 'push mail'],
  ['agenda', 'mentions', 'push mail'],
  ['agenda', 'none', 'push mail'],
  ['agenda', 'mute', 'push mail'],
  ['thanks', 'all', 'digest'],
  ['thanks', 'mentions', 'digest'],
  ['thanks', 'none', 'digest'],
  ['thanks', 'mute', ''],
]

const cells = agreed.flatMap(([event, chosen, on]) =>
  channels.map((channel): [ThreadEvent, Chosen, Channel, boolean] => [event, chosen, channel, on.split(' ').includes(channel)]),
)

const only = (channel: Channel) => ({ push: false, mail: false, digest: false, [channel]: true })

describe('what is told of, by event, level and channel', () => {
  test.each(cells)('%s, %s, by %s: %s', (event, chosen, channel, told) => {
    expect(channelFor(event, chosen, only(channel))).toBe(told ? channel : null)
  })
})

test('one thing is told on one channel: the phone before mail, and mail before the digest', () => {
  const all = { push: true, mail: true, digest: true }
  expect(channelFor('mention', 'none', all)).toBe('push')
  expect(channelFor('mention', 'none', { ...all, push: false })).toBe('mail')
  expect(channelFor('reply', 'all', all)).toBe('push')
  expect(channelFor('reply', 'all', { ...all, push: false })).toBe('digest')
  expect(channelFor('reply', 'all', { push: false, mail: true, digest: false })).toBeNull()
})
