ALTER TABLE `event` ADD `register_mentees` text DEFAULT 'at-door' NOT NULL;--> statement-breakpoint
ALTER TABLE `event` ADD `register_mentors` text DEFAULT 'closed' NOT NULL;--> statement-breakpoint
ALTER TABLE `event` ADD `questions_before` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `event` ADD `mentors_shown` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `need` ADD `link` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `participant` ADD `bio` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `participant` ADD `approval` text DEFAULT 'approved' NOT NULL;--> statement-breakpoint
ALTER TABLE `participant` ADD `registered` integer DEFAULT false NOT NULL;