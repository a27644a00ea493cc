CREATE TYPE "public"."promise_kind" AS ENUM('decision', 'question', 'task');--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'promises';--> statement-breakpoint
CREATE TABLE "item_runs" (
	"meeting_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "item_runs_meeting_id_item_id_pk" PRIMARY KEY("meeting_id","item_id"),
	CONSTRAINT "ends_after_it_starts" CHECK ("item_runs"."ended_at" >= "item_runs"."started_at")
);
--> statement-breakpoint
CREATE TABLE "mirrors" (
	"season_id" uuid PRIMARY KEY NOT NULL,
	"opens_at" timestamp with time zone,
	"opened_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "promises" (
	"id" uuid PRIMARY KEY NOT NULL,
	"season_id" uuid NOT NULL,
	"meeting_id" uuid,
	"item_id" uuid,
	"note_id" uuid NOT NULL,
	"mark" text NOT NULL,
	"kind" "promise_kind" NOT NULL,
	"text" text NOT NULL,
	"position" integer NOT NULL,
	"owner_id" uuid,
	"due_on" date,
	"noted_owner_id" uuid,
	"noted_due_on" date,
	"done_at" timestamp with time zone,
	"done_by_id" uuid,
	"assigned_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"gone" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_promise_per_line" UNIQUE("note_id","mark")
);
--> statement-breakpoint
ALTER TABLE "item_runs" ADD CONSTRAINT "item_runs_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_runs" ADD CONSTRAINT "item_runs_item_id_agenda_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mirrors" ADD CONSTRAINT "mirrors_season_id_seasons_id_fk" FOREIGN KEY ("season_id") REFERENCES "public"."seasons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_season_id_seasons_id_fk" FOREIGN KEY ("season_id") REFERENCES "public"."seasons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_item_id_agenda_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_items"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_done_by_id_people_id_fk" FOREIGN KEY ("done_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "item_runs_item" ON "item_runs" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "promises_season" ON "promises" USING btree ("season_id");--> statement-breakpoint
CREATE INDEX "promises_due" ON "promises" USING btree ("due_on");