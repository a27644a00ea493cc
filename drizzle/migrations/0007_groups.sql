CREATE TYPE "public"."willingness" AS ENUM('gladly', 'ifNeeded', 'never');--> statement-breakpoint
CREATE TABLE "role_wishes" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"chair" "willingness" DEFAULT 'ifNeeded' NOT NULL,
	"pen" "willingness" DEFAULT 'ifNeeded' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seating_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"published_by_id" uuid,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_seating_per_revision" UNIQUE("meeting_id","revision")
);
--> statement-breakpoint
CREATE TABLE "seating_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"what" text NOT NULL,
	"before" jsonb,
	"by_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seatings" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"plan" jsonb,
	"draft" jsonb,
	"solving" jsonb,
	"published_revision" integer,
	"last_revision" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "role_wishes" ADD CONSTRAINT "role_wishes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seating_revisions" ADD CONSTRAINT "seating_revisions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seating_revisions" ADD CONSTRAINT "seating_revisions_published_by_id_people_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seating_steps" ADD CONSTRAINT "seating_steps_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seating_steps" ADD CONSTRAINT "seating_steps_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seatings" ADD CONSTRAINT "seatings_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "seating_steps_meeting" ON "seating_steps" USING btree ("meeting_id");