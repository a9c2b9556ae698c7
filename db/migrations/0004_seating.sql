CREATE TABLE `absence` (
	`event_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`round_id` text NOT NULL,
	PRIMARY KEY(`participant_id`, `round_id`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`round_id`) REFERENCES `segment`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `absence_event` ON `absence` (`event_id`);--> statement-breakpoint
CREATE TABLE `seating` (
	`participant_id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`most_at_once` integer,
	`remote` integer NOT NULL,
	`languages` text NOT NULL,
	`zone_id` text,
	`table_id` text,
	FOREIGN KEY (`participant_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`zone_id`) REFERENCES `zone`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`table_id`) REFERENCES `event_table`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `seating_event` ON `seating` (`event_id`);--> statement-breakpoint
CREATE TABLE `wish` (
	`event_id` text NOT NULL,
	`mentee_id` text NOT NULL,
	`mentor_id` text NOT NULL,
	PRIMARY KEY(`mentee_id`, `mentor_id`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`mentee_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`mentor_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `wish_event` ON `wish` (`event_id`);--> statement-breakpoint
ALTER TABLE `event` ADD `avoid_repeats` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `plan_version` ADD `levels` text;--> statement-breakpoint
ALTER TABLE `plan_version` ADD `bound` text;--> statement-breakpoint
ALTER TABLE `plan_version` ADD `prices` text;--> statement-breakpoint
ALTER TABLE `plan_version` ADD `legend` text;