import type { Conversation } from '@rotunda/shared/schema/plan';
import type { Need } from '@rotunda/shared/schema/roster';
import { somebody } from '#lib/console/testing/somebody.ts';
import type { PlannedEvent } from '../planned.ts';

export const needing = (topicId: string, over: Partial<Need> = {}): Need => ({
  id: `need-${topicId}`,
  topicId,
  question: '',
  context: '',
  outcome: '',
  level: null,
  minimumLevel: null,
  link: '',
  ...over,
});

export const meeting = (
  menteeId: string,
  mentorId: string,
  topicId: string | null,
  over: Partial<Conversation> = {},
): Conversation => ({
  id: null,
  menteeId,
  mentorId,
  tableId: null,
  needId: topicId === null ? null : `need-${topicId}`,
  topicId,
  rank: topicId === null ? null : 1,
  held: false,
  ...over,
});

const amara = somebody('amara', 'Amara Nwosu', {
  role: 'mentor',
  expertise: [{ topicId: 'pricing', level: 5 }],
});
const li = somebody('li', 'Li Wei', { role: 'mentor', expertise: [{ topicId: 'hiring', level: null }] });
const zoe = somebody('zoe', 'Zoë Stern', { role: 'mentor', expertise: [{ topicId: 'visa', level: 4 }] });
const eva = somebody('eva', 'Eva Both', {
  role: 'both',
  needs: [needing('pricing')],
  expertise: [{ topicId: 'hiring', level: 2 }],
});
const ana = somebody('ana', 'Ana Belén Ruiz', {
  number: 7,
  department: 'Sales',
  needs: [needing('pricing'), needing('hiring')],
});
const bo = somebody('bo', 'Bo Lindqvist', { needs: [needing('visa')] });
const cy = somebody('cy', 'Cyrus Mehrabian');

/**
 * Two rounds. Amara hosts table 7 in both, Eva table 2 in the first only; Li has table 12 and stands in for a break; Zoë is
 * standby. Ana meets Amara about pricing, then Eva meets Amara; nobody with a table offers what Bo needs; Cyrus needs nothing.
 */
export function sampleEvent(over: Partial<PlannedEvent> = {}): PlannedEvent {
  const rounds: Record<string, readonly Conversation[]> = {
    r1: [
      meeting('ana', 'amara', 'pricing', { tableId: 't7' }),
      meeting('bo', 'amara', null, { tableId: 't7' }),
    ],
    r2: [meeting('eva', 'amara', 'pricing')],
  };
  return {
    roundIds: ['r1', 'r2'],
    people: [zoe, li, amara, eva, ana, bo, cy],
    tables: [
      { id: 't7', number: 7, label: 'Window', seats: 3, zoneId: 'garden', videoLink: '' },
      { id: 't12', number: 12, label: '', seats: 3, zoneId: null, videoLink: '' },
      { id: 't2', number: 2, label: '', seats: 3, zoneId: null, videoLink: '' },
    ],
    zones: [{ id: 'garden', name: 'Garden side', shape: 'triangle' }],
    hosting: [
      { mentorId: 'li', tableId: 't12', roundId: 'r1' },
      { mentorId: 'li', tableId: 't12', roundId: 'r2' },
      { mentorId: 'amara', tableId: 't7', roundId: 'r1' },
      { mentorId: 'amara', tableId: 't7', roundId: 'r2' },
      { mentorId: 'eva', tableId: 't2', roundId: 'r1' },
    ],
    topicNames: new Map([
      ['pricing', 'Pricing'],
      ['hiring', 'Hiring'],
      ['visa', 'Visa law'],
    ]),
    conversationsOf: (roundId) => rounds[roundId] ?? [],
    countsOn: () => true,
    isOff: () => false,
    isPlanned: () => true,
    ...over,
  };
}
