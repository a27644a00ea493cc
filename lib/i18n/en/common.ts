import type { Messages } from '..'

export const common: Messages['common'] = {
  appName: 'Netværk i lånesamarbejde',
  skipToContent: 'Skip to content',
  save: 'Save',
  cancel: 'Cancel',
  back: 'Back',
  close: 'Close',
  edit: 'Edit',
  remove: 'Remove',
  undo: 'Undo',
  optional: 'optional',
  sides: { east: 'East', west: 'West' },
  meetingSides: { east: 'Meeting east', west: 'Meeting west' },
  /** How steadily somebody has come. */
  came: { last: 'Came last time', row: 'Came the last {n} times', before: 'Has come before' },
  sectors: {
    public: 'Public library',
    national: 'National library',
    research: 'Research, special or educational library',
    school: 'School library',
    supplier: 'Supplier',
    other: 'Other',
  },
  forms: {
    welcome: 'Welcome',
    talk: 'Talk',
    dialogue: 'Structured dialogue',
    group: 'Group work',
    wrapup: 'Wrap-up',
    break: 'Break',
    lunch: 'Lunch',
    closing: 'Closing',
  },
}
