CREATE TABLE `column_memory` (
	`event_id` text NOT NULL,
	`headings_key` text NOT NULL,
	`memory` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `headings_key`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `column_memory_key` ON `column_memory` (`headings_key`,`at`);--> statement-breakpoint
CREATE TABLE `roster_import` (
	`event_id` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`changes` integer NOT NULL,
	`file_names` text NOT NULL,
	`counts` text NOT NULL,
	`topic_choices` text NOT NULL,
	`undo` text,
	`undone_at` integer,
	PRIMARY KEY(`event_id`, `id`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `roster_import_order` ON `roster_import` (`event_id`,`changes`);--> statement-breakpoint
ALTER TABLE `participant` ADD `extra` text;