CREATE TABLE `mail` (
	`event_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_try_at` integer,
	`trouble` text,
	`detail` text NOT NULL,
	`sent_at` integer,
	PRIMARY KEY(`event_id`, `participant_id`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `mail_waiting` ON `mail` (`state`,`next_try_at`);--> statement-breakpoint
CREATE TABLE `mail_text` (
	`event_id` text NOT NULL,
	`audience` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`event_id`, `audience`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade
);
