CREATE TABLE `entered_log` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`what` text NOT NULL,
	`account_id` text,
	`at` integer NOT NULL,
	`changes` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `entered_log_event` ON `entered_log` (`event_id`,`changes`);--> statement-breakpoint
CREATE INDEX `entered_log_person` ON `entered_log` (`participant_id`);--> statement-breakpoint
ALTER TABLE `conversation_choice` ADD `shared_entered` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `conversation_choice` ADD `meet_again_entered` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `note_text` ADD `entered` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `participant` ADD `without_phone` integer DEFAULT false NOT NULL;