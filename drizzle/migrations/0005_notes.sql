CREATE TYPE "public"."note_kind" AS ENUM('item', 'group', 'private');--> statement-breakpoint
CREATE TABLE "note_clients" (
	"note_id" uuid NOT NULL,
	"client" bigint NOT NULL,
	"person_id" uuid,
	CONSTRAINT "note_clients_note_id_client_pk" PRIMARY KEY("note_id","client")
);
--> statement-breakpoint
CREATE TABLE "note_snapshots" (
	"note_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"state" "bytea" NOT NULL,
	CONSTRAINT "note_snapshots_note_id_seq_pk" PRIMARY KEY("note_id","seq")
);
--> statement-breakpoint
CREATE TABLE "note_updates" (
	"note_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"update" "bytea" NOT NULL,
	"by_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "note_updates_note_id_seq_pk" PRIMARY KEY("note_id","seq")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" "note_kind" NOT NULL,
	"room" text NOT NULL,
	"meeting_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"group_id" uuid,
	"owner_id" uuid,
	"seq" integer DEFAULT 0 NOT NULL,
	"shared_at" timestamp with time zone,
	"pen_id" uuid,
	"pen_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notes_room_unique" UNIQUE("room"),
	CONSTRAINT "a_group_or_an_owner" CHECK (("notes"."kind" = 'group') = ("notes"."group_id" is not null) and ("notes"."kind" = 'private') = ("notes"."owner_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "note_clients" ADD CONSTRAINT "note_clients_note_id_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."notes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_clients" ADD CONSTRAINT "note_clients_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_snapshots" ADD CONSTRAINT "note_snapshots_note_id_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."notes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_updates" ADD CONSTRAINT "note_updates_note_id_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."notes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_updates" ADD CONSTRAINT "note_updates_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_item_id_agenda_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_pen_id_people_id_fk" FOREIGN KEY ("pen_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notes_meeting" ON "notes" USING btree ("meeting_id","kind");