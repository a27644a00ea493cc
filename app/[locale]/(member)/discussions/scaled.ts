/** As much as a screen shows of a picture, in pixels. */
const longestSide = 1600
/** Smaller than this it is not worth making smaller. */
const smallBytes = 400_000

/**
 * A picture small enough for a phone's line: no side longer than 1600 pixels. As it was where it is no picture, is small
 * already, moves, or cannot be read here; the server looks at it in any case.
 */
export async function scaled(file: File): Promise<File> {
  if (!/^image\/(jpeg|png|webp|heic|heif)$/.test(file.type)) return file
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return file
  try {
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    if (scale === 1 && file.size < smallBytes && !file.type.startsWith('image/he')) return file
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const pen = canvas.getContext('2d')
    if (!pen) return file
    // What is clear in a PNG would be black in a JPEG.
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
    return small && small.size < file.size ? new File([small], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }) : file
  } finally {
    picture.close()
  }
}
