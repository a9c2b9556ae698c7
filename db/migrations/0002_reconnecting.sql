CREATE TABLE `own_address` (
	`address` text PRIMARY KEY NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reconnect_ticket` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`session_hash` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`session_hash`) REFERENCES `session`(`token_hash`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `reconnect_ticket_session` ON `reconnect_ticket` (`session_hash`);--> statement-breakpoint
CREATE INDEX `reconnect_ticket_expiry` ON `reconnect_ticket` (`expires_at`);