/** The most a post may hold, in characters. Apart from `input`, which a page that only asks this would have to load whole. */
export const longestPost = 20_000
export const longestTitle = 150
/** So many files a post may have. */
export const mostAttachments = 6
