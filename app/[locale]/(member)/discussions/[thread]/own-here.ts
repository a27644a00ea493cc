/** What the document calls the reader's own, which stands in it where the page was kept: the same name in a script there. */
export const ownHere = 'threadOwn'
