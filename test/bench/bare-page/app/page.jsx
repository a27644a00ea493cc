import pg from 'pg'

export const dynamic = 'force-dynamic'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })

/** What the agenda page is measured against: nothing but one query and a heading. */
export default async function Page() {
  const { rows } = await pool.query('select theme from seasons order by slug desc limit 1')
  return <h1>{rows[0].theme}</h1>
}
