export { answerRegistration as POST } from '@/lib/registrations/answer'
