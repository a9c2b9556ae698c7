CREATE TABLE `told_apart` (
	`event_id` text NOT NULL,
	`first_id` text NOT NULL,
	`second_id` text NOT NULL,
	PRIMARY KEY(`first_id`, `second_id`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`first_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`second_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `told_apart_event` ON `told_apart` (`event_id`);--> statement-breakpoint
CREATE INDEX `told_apart_second` ON `told_apart` (`second_id`);