import { readFileSync } from 'node:fs'
import path from 'node:path'

/** How Next asks for the stylesheet of a build. */
const stylesheet = /<link rel="stylesheet" href="\/_next\/static\/(css\/[\w-]+\.css)" data-precedence="next"\/>/

/**
 * A document with its stylesheet in it, so that a first visit on a slow line is painted without a second request. The link
 * stays, for React, which looks for it; but it is for print, which nothing on the screen waits for. A document that asks
 * for its styles in any other way is left as it is.
 * @param {string} html
 */
export function dressed(html) {
  const [link, file = ''] = stylesheet.exec(html) ?? []
  const css = link && stylesOf(file)
  return link && css ? html.replace(link, () => `<style>${css}</style>${link.replace('/>', ' media="print"/>')}`) : html
}

/** @type {Map<string, string>} */
const read = new Map()

/** Empty where they cannot be had, or would end the element they are put into. @param {string} file */
function stylesOf(file) {
  const css = read.get(file) ?? readStyles(path.join(process.env.NEXT_DIST ?? '.next', 'static', file))
  read.set(file, css)
  return css.includes('</') ? '' : css
}

/** @param {string} file */
function readStyles(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
