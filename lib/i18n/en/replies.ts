/** Answers that come by mail. */
export const replies = {
  above: '– Reply above this line, and it comes into the thread –',
  to: 'Answer by mail: {address}',
  notPosted: 'Your reply is not in the thread',
  withoutFiles: 'Your reply is in the thread, but without all files',
  toDiscussions: 'Go to the discussions',
  reasons: {
    unknownSender:
      'It was sent from an address that we do not know. Reply from the one you sign in with, or write in the thread on the site.',
    wrongAddress:
      'The address it was sent to is not yours, or it did not come through whole. Reply to the mail you got yourself, from the address it was sent to, or write in the thread on the site.',
    oldAddress: 'The mail you replied to is more than half a year old. Please write in the thread on the site.',
    noAccess:
      'You can write in the discussions once the facilitator has let you in. If you think this is wrong, write to forbiblioteker@kb.dk.',
    gone: 'The thread is no longer there, or it is hidden.',
    empty: 'Nothing was left in it without what you replied to. Please write above the text that you reply to.',
    cpr: 'It holds what looks like a CPR number, and those must not be in the discussions. Send it again without. None of it is in the discussions.',
    tooLong: 'It is too long. Send it in parts, or attach it as a file.',
    filesLeftOut:
      'We could not take: {files}. PDF, Word, Excel, PowerPoint, pictures and plain text of at most 20 MB will do, at most six at a time.',
  },
}
