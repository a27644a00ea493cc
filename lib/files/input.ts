/** The most that a file may be, in bytes: 20 MB. */
export const largestFile = 20 * 1024 * 1024
