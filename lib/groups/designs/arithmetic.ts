/** Adding and, where there is a field, multiplying among the numbers 0…order-1. */
export type Arithmetic = { order: number; minus(a: number, b: number): number; times?: (a: number, b: number) => number }

/** Sums of remainders: Z_a × Z_b × …, written as one number. */
export function additive(radices: number[]): Arithmetic {
  const order = radices.reduce((a, b) => a * b, 1)
  const minus = (a: number, b: number): number => {
    let [x, y, place, sum] = [a, b, 1, 0]
    for (const radix of radices) {
      sum += ((((x % radix) - (y % radix) + radix) % radix) as number) * place
      x = Math.floor(x / radix)
      y = Math.floor(y / radix)
      place *= radix
    }
    return sum
  }
  return { order, minus }
}

export function factors(n: number): number[] {
  const found: number[] = []
  let left = n
  for (let p = 2; p * p <= left; p++)
    while (left % p === 0) {
      found.push(p)
      left /= p
    }
  return left > 1 ? [...found, left] : found
}

/** The finite field of `order` elements, its numbers read as polynomials over Z_p; null where there is none. */
export function field(order: number): (Arithmetic & { times(a: number, b: number): number }) | null {
  const primes = factors(order)
  const p = primes[0]
  if (p === undefined || primes.some((q) => q !== p)) return null
  const degree = primes.length
  const { minus } = additive(primes)
  const digits = (a: number) => Array.from({ length: degree }, (_, k) => Math.floor(a / p ** k) % p)
  const multiply = (modulus: number[]) => (a: number, b: number) => {
    const [x, y] = [digits(a), digits(b)]
    const product = Array.from({ length: 2 * degree - 1 }, () => 0)
    for (const [i, u] of x.entries()) for (const [j, v] of y.entries()) product[i + j] = ((product[i + j] as number) + u * v) % p
    for (let k = 2 * degree - 2; k >= degree; k--) {
      const lead = product[k] as number
      for (const [i, c] of modulus.entries()) {
        const at = k - degree + i
        product[at] = ((product[at] as number) + lead * (p - c)) % p
      }
    }
    return product.slice(0, degree).reduce((sum, d, k) => sum + d * p ** k, 0)
  }
  // A polynomial is right when multiplying by any number but 0 never gives 0; the fields needed are small.
  for (let rest = 0; rest < order; rest++) {
    const times = multiply(digits(rest))
    if (isField(order, times)) return { order, minus, times }
  }
  return null
}

/** Whether the powers of something run through every number but 0. */
function isField(order: number, times: (a: number, b: number) => number): boolean {
  if (order === 2) return true
  for (let g = 2; g < order; g++) {
    let [power, length] = [g, 1]
    while (power !== 1 && power !== 0 && length < order) {
      power = times(power, g)
      length++
    }
    if (power === 1 && length === order - 1) return true
  }
  return false
}
