CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_normalised` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email` ON `account` (`email_normalised`);--> statement-breakpoint
CREATE TABLE `command_answer` (
	`event_id` text NOT NULL,
	`sender` text NOT NULL,
	`command_id` text NOT NULL,
	`name` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `sender`, `command_id`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `command_answer_at` ON `command_answer` (`at`);--> statement-breakpoint
CREATE TABLE `conversation` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`round_id` text NOT NULL,
	`mentee_id` text NOT NULL,
	`mentor_id` text NOT NULL,
	`table_id` text,
	`need_id` text,
	`state` text NOT NULL,
	`held_at` integer,
	`held_by_hand` integer NOT NULL,
	`seated_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`round_id`) REFERENCES `segment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`mentee_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`mentor_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`table_id`) REFERENCES `event_table`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`need_id`) REFERENCES `need`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `conversation_event` ON `conversation` (`event_id`,`round_id`);--> statement-breakpoint
CREATE INDEX `conversation_mentee` ON `conversation` (`mentee_id`);--> statement-breakpoint
CREATE INDEX `conversation_mentor` ON `conversation` (`mentor_id`);--> statement-breakpoint
CREATE TABLE `conversation_choice` (
	`event_id` text NOT NULL,
	`author_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`shared` integer,
	`meet_again` integer,
	`meet_again_at` integer,
	PRIMARY KEY(`author_id`, `conversation_id`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversation`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `conversation_choice_event` ON `conversation_choice` (`event_id`);--> statement-breakpoint
CREATE TABLE `event` (
	`id` text PRIMARY KEY NOT NULL,
	`changes` integer NOT NULL,
	`setup_revision` integer NOT NULL,
	`roster_revision` integer NOT NULL,
	`plan_revision` integer NOT NULL,
	`run_revision` integer NOT NULL,
	`name` text NOT NULL,
	`date` text NOT NULL,
	`start_time` text NOT NULL,
	`time_zone` text NOT NULL,
	`place` text NOT NULL,
	`welcome` text NOT NULL,
	`advance` text NOT NULL,
	`stage_names` text NOT NULL,
	`prefer_cross_department` integer NOT NULL,
	`join_base` text,
	`doors` text NOT NULL,
	`join_code` text NOT NULL,
	`wrapped_key` text NOT NULL,
	`stage_generation` integer NOT NULL,
	`takeaways_with_mentor` integer NOT NULL,
	`takeaways_in_export` integer NOT NULL,
	`sharing_locked_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_join_code` ON `event` (`join_code`);--> statement-breakpoint
CREATE TABLE `expertise` (
	`event_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`position` integer NOT NULL,
	`level` integer,
	PRIMARY KEY(`participant_id`, `topic_id`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `expertise_event` ON `expertise` (`event_id`);--> statement-breakpoint
CREATE TABLE `hosting` (
	`event_id` text NOT NULL,
	`mentor_id` text NOT NULL,
	`round_id` text NOT NULL,
	`table_id` text NOT NULL,
	PRIMARY KEY(`mentor_id`, `round_id`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`mentor_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`round_id`) REFERENCES `segment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`table_id`) REFERENCES `event_table`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hosting_table` ON `hosting` (`table_id`,`round_id`);--> statement-breakpoint
CREATE INDEX `hosting_event` ON `hosting` (`event_id`);--> statement-breakpoint
CREATE TABLE `instance` (
	`id` text PRIMARY KEY NOT NULL,
	`changes` integer NOT NULL,
	`setup_token_hash` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `membership` (
	`event_id` text NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`event_id`, `account_id`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `membership_account` ON `membership` (`account_id`);--> statement-breakpoint
CREATE TABLE `need` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`rank` integer NOT NULL,
	`question` text NOT NULL,
	`context` text NOT NULL,
	`outcome` text NOT NULL,
	`level` integer,
	`minimum_level` integer,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `need_event` ON `need` (`event_id`,`participant_id`,`rank`);--> statement-breakpoint
CREATE TABLE `note_text` (
	`event_id` text NOT NULL,
	`author_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`field` text NOT NULL,
	`device` text NOT NULL,
	`rev` integer NOT NULL,
	`base` text NOT NULL,
	`text` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`author_id`, `conversation_id`, `field`, `device`, `rev`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversation`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `note_text_event` ON `note_text` (`event_id`);--> statement-breakpoint
CREATE TABLE `pair_rule` (
	`event_id` text NOT NULL,
	`mentee_id` text NOT NULL,
	`mentor_id` text NOT NULL,
	`kind` text NOT NULL,
	`round_id` text,
	PRIMARY KEY(`mentee_id`, `mentor_id`, `kind`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`mentee_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`mentor_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`round_id`) REFERENCES `segment`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `pair_rule_event` ON `pair_rule` (`event_id`);--> statement-breakpoint
CREATE TABLE `participant` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`revision` integer NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`search_name` text NOT NULL,
	`email` text NOT NULL,
	`email_normalised` text,
	`role` text NOT NULL,
	`department` text NOT NULL,
	`most_conversations` integer,
	`most_rounds` integer,
	`remark` text NOT NULL,
	`walk_in` integer NOT NULL,
	`code_generation` integer NOT NULL,
	`claimed_at` integer,
	`presence` text NOT NULL,
	`presence_since` integer NOT NULL,
	`imported` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `participant_number` ON `participant` (`event_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `participant_email` ON `participant` (`event_id`,`email_normalised`);--> statement-breakpoint
CREATE INDEX `participant_search` ON `participant` (`event_id`,`search_name`);--> statement-breakpoint
CREATE TABLE `phase` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`segment_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`duration_ms` integer NOT NULL,
	`prompt_for_mentee` text NOT NULL,
	`prompt_for_mentor` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`segment_id`) REFERENCES `segment`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `phase_event` ON `phase` (`event_id`,`segment_id`,`position`);--> statement-breakpoint
CREATE TABLE `plan_version` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`from_round_id` text,
	`instance` text NOT NULL,
	`digest` text NOT NULL,
	`seed` integer NOT NULL,
	`planner_version` text NOT NULL,
	`assign` text NOT NULL,
	`seats` text NOT NULL,
	`unmet` text NOT NULL,
	`figures` text NOT NULL,
	`setup_revision` integer NOT NULL,
	`roster_revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_version_number` ON `plan_version` (`event_id`,`number`);--> statement-breakpoint
CREATE TABLE `presence_log` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`participant_id` text NOT NULL,
	`presence` text NOT NULL,
	`at` integer NOT NULL,
	`source` text NOT NULL,
	`changes` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `presence_log_event` ON `presence_log` (`event_id`,`changes`);--> statement-breakpoint
CREATE TABLE `run` (
	`event_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`step_id` text,
	`started_at` integer,
	`length_ms` integer,
	`deadline` integer,
	`remaining_ms` integer,
	`away_from` integer,
	`ended_at` integer,
	`alive_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `run_log` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`at` integer NOT NULL,
	`what` text NOT NULL,
	`step_id` text,
	`by_ms` integer,
	`position` integer NOT NULL,
	`changes` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `run_log_event` ON `run_log` (`event_id`,`changes`,`position`);--> statement-breakpoint
CREATE TABLE `segment` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`duration_ms` integer NOT NULL,
	`changeover_ms` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `segment_event` ON `segment` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`account_id` text,
	`event_id` text,
	`participant_id` text,
	`generation` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`participant_id`) REFERENCES `participant`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `session_account` ON `session` (`account_id`);--> statement-breakpoint
CREATE INDEX `session_participant` ON `session` (`participant_id`);--> statement-breakpoint
CREATE INDEX `session_expiry` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `event_table` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`number` integer NOT NULL,
	`label` text NOT NULL,
	`seats` integer NOT NULL,
	`zone_id` text,
	`video_link` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`zone_id`) REFERENCES `zone`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `event_table_number` ON `event_table` (`event_id`,`number`);--> statement-breakpoint
CREATE TABLE `topic` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`name_normalised` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topic_name` ON `topic` (`event_id`,`name_normalised`);--> statement-breakpoint
CREATE TABLE `zone` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`shape` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `zone_event` ON `zone` (`event_id`,`position`);