// Settings that hold in tests; import it before anything that reads them.
process.env.DEMO = '1'
process.env.NEXTAUTH_URL = 'http://localhost:3000'
process.env.NEXTAUTH_SECRET = 'only-for-tests-only-for-tests-only-for-tests'
process.env.REPLY_ADDRESS = 'svar@net.example'
process.env.MAIL_FROM = 'Netværk <netvaerk@net.example>'
