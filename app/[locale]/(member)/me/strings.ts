import { problemStrings } from '@/app/_ui/form-problems'
import type { Messages } from '@/lib/i18n'

// Of the messages, those that the forms take with them to the browser.

export const profileStrings = (t: Messages['me']) => {
  const { name, nameHint, library, libraryHint, libraryChoose, libraryNone, libraryCount, libraryOne, serves } = t
  const { notListed, organisation, sector, sectorChoose, language, languages, save, saving, saved } = t
  return {
    ...{ name, nameHint, library, libraryHint, libraryChoose, libraryNone, libraryCount, libraryOne, serves },
    ...{ notListed, organisation, sector, sectorChoose, language, languages, save, saving, saved },
  }
}

export const profileProblems = (t: Messages) => problemStrings(t, 'nameRequired', 'chooseLibrary', 'chooseSector', 'organisationRequired')

export const deviceStrings = ({ thisDevice, endDevice, endDeviceNamed, endOthers, ended, endedOthers }: Messages['me']) => ({
  ...{ thisDevice, endDevice, endDeviceNamed, endOthers, ended, endedOthers },
})
