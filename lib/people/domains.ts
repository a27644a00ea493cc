/** Where anybody can have an address: being there says nothing about where one works. */
const free = new Set(
  `gmail.com googlemail.com outlook.com outlook.dk hotmail.com hotmail.dk live.com live.dk msn.com yahoo.com yahoo.dk
  icloud.com me.com mac.com proton.me protonmail.com gmx.com gmx.net gmx.de mail.com mail.dk mail.tele.dk
  stofanet.dk tdcadsl.dk tdcspace.dk get2net.dk jubii.dk ofir.dk post.tele.dk webspeed.dk youmail.dk mailme.dk
  hey.com fastmail.com zoho.com aol.com yandex.com tutanota.com tuta.com pm.me`.split(/\s+/),
)

/** The mail domain of an address, in lower case. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** Whether a facilitator may vouch for everybody with an address in this domain. */
export const canBeTrusted = (domain: string): boolean => domain.includes('.') && !free.has(domain)
