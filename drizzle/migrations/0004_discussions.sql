CREATE TYPE "public"."follow_level" AS ENUM('all', 'mentions', 'mute');--> statement-breakpoint
CREATE TYPE "public"."mail_rhythm" AS ENUM('each', 'daily', 'weekly');--> statement-breakpoint
CREATE TYPE "public"."mention_kind" AS ENUM('person', 'library', 'coordinators');--> statement-breakpoint
CREATE TYPE "public"."thread_channel" AS ENUM('push', 'mail', 'digest');--> statement-breakpoint
CREATE TYPE "public"."thread_event" AS ENUM('mention', 'reply', 'newThread', 'solved', 'agenda', 'thanks');--> statement-breakpoint
CREATE TYPE "public"."thread_origin" AS ENUM('item', 'note', 'promise', 'article');--> statement-breakpoint
CREATE TYPE "public"."topic_starters" AS ENUM('members', 'suppliers');--> statement-breakpoint
CREATE TABLE "discussion_settings" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"rhythm" "mail_rhythm" DEFAULT 'daily' NOT NULL,
	"caught_up_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "post_attachments" (
	"post_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"width" integer,
	"height" integer,
	"description" text DEFAULT '' NOT NULL,
	CONSTRAINT "post_attachments_post_id_file_id_pk" PRIMARY KEY("post_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "post_mentions" (
	"post_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" "mention_kind" NOT NULL,
	"person_id" uuid,
	"library_id" uuid,
	CONSTRAINT "post_mentions_post_id_name_pk" PRIMARY KEY("post_id","name")
);
--> statement-breakpoint
CREATE TABLE "post_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"by_id" uuid,
	"reason" text NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_report_per_person" UNIQUE("post_id","by_id")
);
--> statement-breakpoint
CREATE TABLE "post_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"post_id" uuid NOT NULL,
	"body" text NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_thanks" (
	"post_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "post_thanks_post_id_person_id_pk" PRIMARY KEY("post_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thread_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"author_id" uuid,
	"body" text NOT NULL,
	"quoted_id" uuid,
	"quoted_text" text,
	"written_at" timestamp with time zone NOT NULL,
	"mail_message_id" text,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"hidden_by_id" uuid,
	"hidden_reason" text,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('danish', "posts"."body")) STORED,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "posts_mail_message_id_unique" UNIQUE("mail_message_id"),
	CONSTRAINT "one_post_per_number" UNIQUE("thread_id","number"),
	CONSTRAINT "counts_from_one" CHECK ("posts"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "thread_follows" (
	"person_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"level" "follow_level" NOT NULL,
	CONSTRAINT "thread_follows_person_id_thread_id_pk" PRIMARY KEY("person_id","thread_id")
);
--> statement-breakpoint
CREATE TABLE "thread_notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"post_id" uuid,
	"event" "thread_event" NOT NULL,
	"once" text NOT NULL,
	"channel" "thread_channel" NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "told_once" UNIQUE("person_id","once")
);
--> statement-breakpoint
CREATE TABLE "thread_reads" (
	"person_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "thread_reads_person_id_thread_id_pk" PRIMARY KEY("person_id","thread_id")
);
--> statement-breakpoint
CREATE TABLE "thread_supports" (
	"thread_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "thread_supports_thread_id_person_id_pk" PRIMARY KEY("thread_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"topic_id" uuid NOT NULL,
	"title" text NOT NULL,
	"author_id" uuid,
	"origin_kind" "thread_origin",
	"origin_id" uuid,
	"origin_title" text,
	"origin_path" text,
	"is_proposal" boolean DEFAULT false NOT NULL,
	"agenda_item_id" uuid,
	"article_id" uuid,
	"last_number" integer DEFAULT 0 NOT NULL,
	"last_post_at" timestamp with time zone NOT NULL,
	"last_post_by_id" uuid,
	"answered_at" timestamp with time zone,
	"solved_post_id" uuid,
	"solved_by_id" uuid,
	"pinned_at" timestamp with time zone,
	"locked_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"hidden_by_id" uuid,
	"hidden_reason" text,
	"merged_into_id" uuid,
	"split_from_id" uuid,
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('danish', "threads"."title")) STORED,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topic_follows" (
	"person_id" uuid NOT NULL,
	"topic_id" uuid NOT NULL,
	"level" "follow_level" NOT NULL,
	CONSTRAINT "topic_follows_person_id_topic_id_pk" PRIMARY KEY("person_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"starters" "topic_starters" DEFAULT 'members' NOT NULL,
	CONSTRAINT "topics_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "discussion_settings" ADD CONSTRAINT "discussion_settings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_attachments" ADD CONSTRAINT "post_attachments_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_attachments" ADD CONSTRAINT "post_attachments_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_mentions" ADD CONSTRAINT "post_mentions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_mentions" ADD CONSTRAINT "post_mentions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_mentions" ADD CONSTRAINT "post_mentions_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_reports" ADD CONSTRAINT "post_reports_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_reports" ADD CONSTRAINT "post_reports_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_reports" ADD CONSTRAINT "post_reports_settled_by_id_people_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_revisions" ADD CONSTRAINT "post_revisions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_thanks" ADD CONSTRAINT "post_thanks_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_thanks" ADD CONSTRAINT "post_thanks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_quoted_id_posts_id_fk" FOREIGN KEY ("quoted_id") REFERENCES "public"."posts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_hidden_by_id_people_id_fk" FOREIGN KEY ("hidden_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_follows" ADD CONSTRAINT "thread_follows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_follows" ADD CONSTRAINT "thread_follows_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_notices" ADD CONSTRAINT "thread_notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_notices" ADD CONSTRAINT "thread_notices_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_notices" ADD CONSTRAINT "thread_notices_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_supports" ADD CONSTRAINT "thread_supports_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_supports" ADD CONSTRAINT "thread_supports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_agenda_item_id_agenda_items_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_items"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_last_post_by_id_people_id_fk" FOREIGN KEY ("last_post_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_solved_post_id_posts_id_fk" FOREIGN KEY ("solved_post_id") REFERENCES "public"."posts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_solved_by_id_people_id_fk" FOREIGN KEY ("solved_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_hidden_by_id_people_id_fk" FOREIGN KEY ("hidden_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_merged_into_id_threads_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."threads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_split_from_id_threads_id_fk" FOREIGN KEY ("split_from_id") REFERENCES "public"."threads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_follows" ADD CONSTRAINT "topic_follows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_follows" ADD CONSTRAINT "topic_follows_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "post_attachments_file" ON "post_attachments" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "post_reports_open" ON "post_reports" USING btree ("created_at") WHERE "post_reports"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "post_revisions_post" ON "post_revisions" USING btree ("post_id","until");--> statement-breakpoint
CREATE INDEX "posts_author" ON "posts" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE INDEX "posts_search" ON "posts" USING gin ("search");--> statement-breakpoint
CREATE INDEX "thread_follows_thread" ON "thread_follows" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "thread_notices_due" ON "thread_notices" USING btree ("due_at") WHERE "thread_notices"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "thread_notices_thread" ON "thread_notices" USING btree ("person_id","thread_id");--> statement-breakpoint
CREATE INDEX "thread_reads_thread" ON "thread_reads" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "threads_last" ON "threads" USING btree ("last_post_at") WHERE "threads"."hidden_at" is null and "threads"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX "threads_topic_last" ON "threads" USING btree ("topic_id","last_post_at") WHERE "threads"."hidden_at" is null and "threads"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX "threads_pinned" ON "threads" USING btree ("pinned_at") WHERE "threads"."pinned_at" is not null;--> statement-breakpoint
CREATE INDEX "threads_unanswered" ON "threads" USING btree ("created_at") WHERE "threads"."answered_at" is null and "threads"."hidden_at" is null and "threads"."merged_into_id" is null;--> statement-breakpoint
CREATE INDEX "threads_origin" ON "threads" USING btree ("origin_id") WHERE "threads"."origin_id" is not null;--> statement-breakpoint
CREATE INDEX "threads_search" ON "threads" USING gin ("search");--> statement-breakpoint
CREATE INDEX "topic_follows_topic" ON "topic_follows" USING btree ("topic_id");