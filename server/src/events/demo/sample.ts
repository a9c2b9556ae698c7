/** What the demo event's people say of themselves. All of them are invented. */
export const topics = [
  'Pricing',
  'Negotiation',
  'Hiring',
  'Giving feedback',
  'Public speaking',
  'Data analysis',
  'Project planning',
  'Customer interviews',
] as const;
export type TopicName = (typeof topics)[number];

export interface SamplePerson {
  readonly name: string;
  /** What stands before the @ of an address; absent for somebody without one. */
  readonly mailbox?: string;
  readonly department: string;
}

export interface SampleMentor extends SamplePerson {
  /** Topics with levels. */
  readonly knows: readonly (readonly [TopicName, number])[];
}

export interface SampleNeed {
  readonly topic: TopicName;
  readonly question: string;
  readonly context?: string;
  readonly outcome?: string;
  readonly level?: number;
  readonly minimumLevel?: number;
}

export interface SampleMentee extends SamplePerson {
  /** Most wanted first. */
  readonly needs: readonly SampleNeed[];
}
