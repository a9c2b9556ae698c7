import type { JoinAnswer } from '@rotunda/shared/schema/http';
import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { Registration } from './registration.svelte.ts';

const info = (registration: JoinAnswer['registration']): JoinAnswer => ({
  eventId: 'e',
  name: 'Spring',
  date: '2027-03-10',
  startTime: '10:00',
  place: '',
  doors: 'closed',
  over: false,
  topics: [
    { id: 'pricing', name: 'Pricing' },
    { id: 'hiring', name: 'Hiring' },
  ],
  registration,
  questionsBefore: false,
  seated: false,
});

/** The form as it is opened on a phone that keeps nothing yet. */
function opened(registration: JoinAnswer['registration']): Registration {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  const made: Registration[] = [];
  $effect.root(() => {
    made.push(new Registration('ABCDEF', info(registration)));
  });
  flushSync();
  return made[0]!;
}

const steps = ({ number, total }: Registration) => [number, total];

test('[UI-164] how many steps there are is said once it is known, and then stays', () => {
  const form = opened({ mentee: true, mentor: true });
  expect(steps(form)).toEqual([1, null]);
  form.draft.as = 'mentee';
  form.next();
  form.draft.name = 'Ana';
  form.next();
  form.choose(['pricing', 'hiring']);
  expect(steps(form)).toEqual([3, null]);
  form.next();
  expect(steps(form)).toEqual([4, 5]);
  form.next();
  expect(steps(form)).toEqual([5, 5]);
});

test('[UI-164] a mentor has as many steps as anybody knows from the first', () => {
  const form = opened({ mentee: false, mentor: true });
  expect(steps(form)).toEqual([1, 3]);
});
