CREATE TABLE `participant_alias` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`email_normalised` text,
	`code_generation` integer,
	`imported` text,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `participant_alias_event` ON `participant_alias` (`event_id`);--> statement-breakpoint
CREATE INDEX `participant_alias_person` ON `participant_alias` (`participant_id`);