/** What a letter says; the same parts make its text and its HTML. */
export type Parts = {
  title: string
  lead: string
  /** Set large, to be read at a glance and copied. */
  code?: string
  button?: { label: string; href: string }
  small?: string
  /** At the foot: how to end such mail. */
  leave?: { label: string; href: string }
}

type Frame = { locale: string; sender: string; signature: string; why: string }

/** The letter as text. */
export function plain(parts: Parts, frame: Frame): string {
  const { title, lead, code, button, small, leave } = parts
  const foot = [frame.why, leave && `${leave.label}: ${leave.href}`].filter(Boolean).join('\n')
  const paragraphs = [title, code, lead, button && `${button.label}: ${button.href}`, small, frame.signature, `-- \n${foot}`]
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`
}

/** The letter as HTML: tables, as Outlook sets pages with Word and heeds nothing else, styles in place, colours that hold whether or not the reader's program darkens them. */
export function page(parts: Parts, frame: Frame): string {
  const { title, lead, code, button, small, leave } = parts
  const sans = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
  const rows = [
    `<p style="margin:0 0 24px;${sans};font-size:14px;line-height:20px;color:#56616e" class="muted">${escaped(frame.sender)}</p>`,
    `<h1 style="margin:0 0 12px;font-family:Georgia,'Times New Roman',serif;font-size:26px;line-height:32px;font-weight:600;color:#1d2733" class="ink">${escaped(title)}</h1>`,
    code &&
      `<p style="margin:16px 0;padding:16px 0;border-top:1px solid #ddd6ca;border-bottom:1px solid #ddd6ca;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:36px;line-height:44px;letter-spacing:6px;font-weight:600;color:#0b5c63" class="code line">${escaped(code)}</p>`,
    `<p style="margin:0 0 16px;${sans};font-size:17px;line-height:26px;color:#1d2733" class="ink">${escaped(lead).replaceAll('\n', '<br>')}</p>`,
    // Outlook knows no padding of links: the cell around it has the colour and the room.
    button &&
      `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:24px 0"><tr><td bgcolor="#0b5c63" style="border-radius:6px;background:#0b5c63;padding:12px 20px"><a href="${escaped(button.href)}" style="color:#ffffff;text-decoration:none;font-weight:600;${sans};font-size:17px;line-height:24px">${escaped(button.label)}</a></td></tr></table>`,
    small && `<p style="margin:0 0 16px;${sans};font-size:15px;line-height:23px;color:#56616e" class="muted">${escaped(small)}</p>`,
    `<p style="margin:24px 0 0;${sans};font-size:15px;line-height:23px;color:#1d2733" class="ink">${escaped(frame.signature).replaceAll('\n', '<br>')}</p>`,
    `<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #ddd6ca;${sans};font-size:13px;line-height:19px;color:#56616e" class="muted line">${escaped(frame.why)}${leave ? `<br><a href="${escaped(leave.href)}" style="color:#56616e" class="muted">${escaped(leave.label)}</a>` : ''}</p>`,
  ]
  return `<!doctype html>
<html lang="${frame.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(title)}</title>
<style>@media (prefers-color-scheme:dark){body,.paper{background:#12171d!important}.card{background:#1b222b!important}.ink{color:#eef1f4!important}.muted{color:#a7b2be!important}.code{color:#6fd3d6!important}.line{border-color:#323b46!important}}</style>
</head>
<body style="margin:0;background:#faf7f2" class="paper">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#faf7f2" class="paper"><tr><td align="center" style="padding:24px 12px">
<!--[if mso]><table role="presentation" width="520" cellpadding="0" cellspacing="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px;background:#ffffff;border-radius:8px" class="card"><tr><td align="left" style="padding:28px 24px">
${rows.filter(Boolean).join('\n')}
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
