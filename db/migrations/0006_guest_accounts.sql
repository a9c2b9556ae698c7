PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_account` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`email_normalised` text,
	`password_hash` text,
	`created_at` integer NOT NULL,
	`makes_events` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_account`("id", "name", "email", "email_normalised", "password_hash", "created_at", "makes_events") SELECT "id", "name", "email", "email_normalised", "password_hash", "created_at", "makes_events" FROM `account`;--> statement-breakpoint
DROP TABLE `account`;--> statement-breakpoint
ALTER TABLE `__new_account` RENAME TO `account`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `account_email` ON `account` (`email_normalised`);