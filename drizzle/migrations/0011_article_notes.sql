ALTER TYPE "public"."note_kind" ADD VALUE 'article';--> statement-breakpoint
ALTER TABLE "notes" ADD COLUMN "article_id" uuid;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;