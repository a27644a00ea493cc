import { readFileSync } from 'node:fs'
import path from 'node:path'

/** How Next asks for the stylesheet of a build, for its scripts, and for the first of them ahead. */
const stylesheet = /<link rel="stylesheet" href="\/_next\/static\/(css\/[\w-]+\.css)" data-precedence="next"\/>/
const scripts = /<script src="(\/_next\/static\/chunks\/[^"]+\.js)"(?: id="(\w+)")? async=""><\/script>/g
const ahead = /<link rel="preload" as="script" fetchPriority="low" href="\/_next\/static\/chunks\/[^"]+\.js"\/>/

/**
 * A document for a first visit on a slow line, painted after one request: its stylesheet is in it, and its scripts are
 * asked for once it has been painted, so that they do not take the line from it. The stylesheet's link stays, for React,
 * which looks for it; but it is for print, which nothing on the screen waits for. Whatever is asked for in any other way
 * is left as it is.
 * @param {string} html
 */
export function dressed(html) {
  return scriptsAfterPaint(styled(html))
}

/** @param {string} html */
function styled(html) {
  const [link, file = ''] = stylesheet.exec(html) ?? []
  const css = link && stylesOf(file)
  return link && css ? html.replace(link, () => `<style>${css}</style>${link.replace('/>', ' media="print"/>')}`) : html
}

/** @param {string} html */
function scriptsAfterPaint(html) {
  const wanted = [...html.matchAll(scripts)].map(([, src, id = '']) => [src, id])
  if (wanted.length === 0 || !html.includes('</body>')) return html
  // What is not on the screen is not painted.
  const add = `for(const[src,id]of ${JSON.stringify(wanted)})document.head.append(Object.assign(document.createElement('script'),{src,id}))`
  const late = `<script>(a=>document.hidden?a():requestAnimationFrame(()=>setTimeout(a)))(()=>{${add}})</script>`
  return html
    .replace(scripts, '')
    .replace(ahead, '')
    .replace('</body>', () => `${late}</body>`)
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
