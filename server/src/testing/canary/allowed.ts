import type { Relation } from './people.ts';

/** Through which parts, routes and answers somebody may hear of something, by what they are to whose it is. */
export type Allowed = Partial<Readonly<Record<Relation, readonly string[]>>>;

const conversations = ['conversations.csv', 'conversations.csv with takeaways'] as const;
const meetings = ['plan.csv', ...conversations] as const;
const everyCsv = ['roster.csv', 'attendance.csv', ...meetings] as const;
const onRoster = ['roster/*', 'roster.csv'] as const;

const nobody: Allowed = {};
const leads: Allowed = { lead: onRoster };
const stages = (...sources: string[]): Allowed => ({ stage: sources, 'stage by numbers': sources });
const everybodysRun: Allowed = { helper: ['run'], viewer: ['run'], phone: ['run'], ...stages('run') };

/** The event itself, of which everybody at it may know, and whoever stands at its door some. */
const ofTheEvent: Record<string, Allowed> = {
  'event.name': {
    lead: ['desk', 'event', 'events', 'door', 'invitation', 'invitations.csv', ...everyCsv],
    helper: ['desk', 'events', 'door', 'invitation', 'room'],
    viewer: ['events', 'door', 'invitation', 'room'],
    phone: ['me', 'door', 'invitation'],
    ...stages('stage', 'door', 'invitation'),
    anybody: ['door', 'invitation'],
  },
  'event.place': {
    lead: ['event', 'events', 'door', 'invitation'],
    helper: ['events', 'door', 'invitation', 'room'],
    viewer: ['events', 'door', 'invitation', 'room'],
    phone: ['me', 'door', 'invitation'],
    ...stages('door', 'invitation'),
    anybody: ['door', 'invitation'],
  },
  'event.welcome': { lead: ['event'], phone: ['me'] },
  'event.joinCode': {
    lead: ['event', 'cards', 'card at the desk', 'invitations.csv'],
    helper: ['card at the desk'],
    phone: ['me'],
    ...stages('stage'),
  },
  'segment.title': {
    ...everybodysRun,
    lead: ['event', 'run', 'answers', 'templates', 'wall list', ...meetings],
  },
  'phase.name': { ...everybodysRun, lead: ['event', 'run', 'templates'] },
  'phase.promptForMentee': { ...everybodysRun, lead: ['event', 'run'] },
  'phase.promptForMentor': { ...everybodysRun, lead: ['event', 'run'] },
  'topic.name': {
    lead: ['desk', 'event', 'door', 'answers', 'roster.csv', ...meetings],
    helper: ['desk', 'door'],
    viewer: ['door'],
    phone: ['me', 'me.schedule', 'me.notes', 'door'],
    ...stages('door'),
    anybody: ['door'],
  },
  'zone.name': {
    lead: ['desk', 'event', 'wall list', ...meetings],
    helper: ['desk', 'room'],
    viewer: ['room'],
    phone: ['me.schedule'],
    ...stages('stage', 'stage.seats/*'),
  },
  'table.label': {
    lead: ['event'],
    helper: ['room'],
    viewer: ['room'],
    phone: ['me.schedule'],
    ...stages('stage.seats/*'),
  },
  'table.videoLink': { lead: ['event'], phone: ['me.schedule'] },
  // Set-ups that were kept are there for every account that may make events.
  'template.name': { lead: ['templates'] },
  'template.description': { lead: ['templates'] },
  // Of what cannot be read nothing is shown.
  'template.content': nobody,
};

/** People: in full to facilitators, and little more than a name to those they meet. */
const ofPeople: Record<string, Allowed> = {
  'participant.name first': {
    lead: [
      'desk.people/*',
      'roster/*',
      'answers',
      'imports',
      'undo',
      'cards',
      'wall list',
      'invitations.csv',
      ...everyCsv,
    ],
    helper: ['desk.people/*', 'names/*'],
    viewer: ['names/*'],
    self: ['me'],
    mentor: ['me.schedule', 'me.notes', 'me.shared'],
    mentee: ['me', 'me.schedule', 'me.notes', 'me.shared', 'mentors'],
    phone: ['mentors'],
    table: ['me.schedule'],
    stage: ['stage.seats/*'],
    anybody: ['find', 'claim'],
  },
  'participant.name last': {
    lead: [
      'desk.people/*',
      'card at the desk',
      'roster/*',
      'answers',
      'imports',
      'undo',
      'cards',
      'wall list',
      'invitations.csv',
      ...everyCsv,
    ],
    helper: ['desk.people/*', 'card at the desk', 'names/*'],
    viewer: ['names/*'],
    self: ['me'],
    mentor: ['me.schedule', 'me.notes', 'me.shared'],
    mentee: ['me', 'me.schedule', 'me.notes', 'me.shared', 'mentors'],
    phone: ['mentors'],
    anybody: ['find', 'claim'],
  },
  'participant.number': {
    lead: ['desk.people/*', 'card at the desk', 'roster/*', 'cards', 'wall list', ...everyCsv],
    helper: ['desk.people/*', 'card at the desk'],
    self: ['me'],
    ...stages('stage.seats/*'),
  },
  'participant.email': { lead: [...onRoster, 'invitations.csv'] },
  'participant.department': {
    lead: ['desk.people/*', ...onRoster, 'attendance.csv', ...conversations],
    helper: ['desk.people/*'],
  },
  'participant.remark': leads,
  'participant.bio': { lead: onRoster, self: ['me'], mentee: ['mentors'], phone: ['mentors'] },
  'participant.extra': leads,
  'participant.presenceSince': { lead: ['presence'], helper: ['presence'], viewer: ['presence'] },
  'participant.searchName': nobody,
  'participant.emailNormalised': nobody,
  'participant.imported': nobody,
  'participant.claimedAt': nobody,
  'participantAlias.name': nobody,
  'participantAlias.emailNormalised': nobody,
  'participantAlias.imported': nobody,
  'presenceLog.at': { lead: ['attendance.csv'] },
  pairRule: { lead: [...onRoster, 'plan', 'answers'] },
  'need.question': {
    lead: [...onRoster, ...meetings],
    self: ['me', 'me.schedule'],
    mentor: ['me.schedule'],
  },
  'need.context': { lead: [...onRoster, ...conversations], self: ['me'], mentor: ['me.schedule'] },
  'need.outcome': { lead: [...onRoster, ...conversations], self: ['me'], mentor: ['me.schedule'] },
  'need.link': { lead: onRoster, self: ['me'], mentor: ['me.schedule'] },
  'need.link not in focus': { lead: onRoster, self: ['me'] },
  'need.question not in focus': { lead: onRoster, self: ['me'] },
  'need.context not in focus': { lead: onRoster, self: ['me'] },
  'need.outcome not in focus': { lead: onRoster, self: ['me'] },
};

const shared: Allowed = {
  self: ['me.notes'],
  mentor: ['me.shared'],
  lead: ['conversations.csv with takeaways'],
};
const kept: Allowed = { self: ['me.notes'], lead: ['conversations.csv with takeaways'] };

/** What facilitators entered for somebody without a phone. */
const entered: Allowed = { ...shared, lead: ['paper/*', 'conversations.csv with takeaways'] };

/** What people write and choose. Whether takeaways are exported, the event says; with whom they are shared, the author. */
const ofNotes: Record<string, Allowed> = {
  'noteText.text note': { self: ['me.notes'] },
  'noteText.text note kept': { self: ['me.notes'] },
  'noteText.text options': shared,
  'noteText.text next-step': shared,
  'noteText.text indicator': shared,
  'noteText.text options kept': kept,
  'noteText.text next-step kept': kept,
  'noteText.text indicator kept': kept,
  'noteText.text superseded': nobody,
  'noteText.text options entered': entered,
  'noteText.text next-step entered': entered,
  'enteredLog.at': { lead: ['paper/*'] },
  'noteText.device': { self: ['me.notes', 'answers'] },
  'noteText.base': nobody,
  'noteText.savedAt': nobody,
  'conversationChoice.meetAgainAt mutual': { self: ['me.shared'], mentor: ['me.shared'] },
  'conversationChoice.meetAgainAt first of two': nobody,
  'conversationChoice.meetAgainAt alone': nobody,
  'conversationChoice.meetAgainAt refused': nobody,
};

/** What opens something, and what only the server works with. */
const ofTheServer: Record<string, Allowed> = {
  'account.name': { self: ['session', 'invitation', 'crew', 'paper/*'], lead: ['crew', 'paper/*'] },
  'account.email': { self: ['session', 'crew'], lead: ['crew'] },
  'account.emailNormalised': nobody,
  'account.passwordHash': nobody,
  'mailText.subject': { lead: ['mail', 'invitations.csv'] },
  'mailText.body': { lead: ['mail', 'invitations.csv'] },
  'mail.detail': { lead: ['mails/*'] },
  'crewInvitation.label': { lead: ['crew'] },
  'crewInvitation.tokenHash': nobody,
  'instance.setupTokenHash': nobody,
  'event.wrappedKey': nobody,
  'personal code': {
    lead: ['cards', 'card at the desk', 'invitations.csv'],
    helper: ['card at the desk'],
    self: ['me'],
  },
  'personal link': {
    lead: ['cards', 'card at the desk', 'invitations.csv'],
    helper: ['card at the desk'],
    self: ['me'],
  },
  'stage link': { lead: ['event'] },
  session: nobody,
  'reconnect ticket': { self: ['ways'] },
  'topic.nameNormalised': nobody,
  'seating.languages': { lead: ['seating', 'roster.csv'] },
  'planVersion.instance': nobody,
  'planVersion.digest': nobody,
  'planVersion.plannerVersion': nobody,
  'rosterImport.fileNames': { lead: ['imports'] },
  'rosterImport.topicChoices': nobody,
  'rosterImport.undo': nobody,
  'columnMemory.memory': nobody,
  'commandAnswer.sender': nobody,
  'commandAnswer.commandId': nobody,
  'commandAnswer.name': nobody,
  'commandAnswer.answer': nobody,
};

/**
 * Who may hear of what. Written by hand from what people are promised, and not taken from the product's own table: whatever
 * does not stand here must reach nobody.
 */
export const allowed: Readonly<Record<string, Allowed>> = {
  ...ofTheEvent,
  ...ofPeople,
  ...ofNotes,
  ...ofTheServer,
};
