export { answerSync as POST } from '@/lib/sync/answer'
