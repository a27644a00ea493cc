ALTER TYPE "public"."note_kind" ADD VALUE 'joint';--> statement-breakpoint
ALTER TABLE "notes" ALTER COLUMN "meeting_id" DROP NOT NULL;