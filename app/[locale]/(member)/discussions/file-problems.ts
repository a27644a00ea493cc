/** What can be wrong with a file that goes with a post. */
export const fileProblems = ['fileEmpty', 'fileTooLarge', 'fileType', 'pictureUnreadable', 'tooManyFiles'] as const
