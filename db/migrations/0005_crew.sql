CREATE TABLE `crew_invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`role` text NOT NULL,
	`label` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `crew_invitation_token` ON `crew_invitation` (`token_hash`);--> statement-breakpoint
CREATE INDEX `crew_invitation_event` ON `crew_invitation` (`event_id`);--> statement-breakpoint
ALTER TABLE `account` ADD `makes_events` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `membership` ADD `since` integer;