ALTER TABLE "notes" ALTER COLUMN "item_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "note_updates" ADD COLUMN "restores" integer;