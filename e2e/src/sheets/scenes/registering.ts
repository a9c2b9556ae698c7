import { expect } from '@playwright/test';
import type { Owner } from '../../arrange/owner.ts';
import { CheckInDesk } from '../../harness/desk.ts';
import type { Facilitator } from '../../harness/facilitator.ts';
import type { PhonePerson } from '../../harness/phone.ts';
import type { Venue } from '../../harness/venue.ts';
import type { Camera } from '../camera.ts';
import { standOf } from '../stand.ts';
import { aside } from './room.ts';

/** The days before an event: people who register themselves, and what they then see of each other. */
export async function registering(camera: Camera, venue: Venue, owner: Owner, console: Facilitator) {
  const { wire, eventId } = await standOf(owner);
  await wire.send('event.update', { name: 'Autumn onboarding' });
  await wire.send('registration.update', { mentees: 'open', mentors: 'open', mentorsShown: true });
  const address = `${wire.part('event').joinUrl}/register`;
  const mentee = await venue.phone('Inês Duarte de Vasconcelos');
  await asMentee(camera, mentee, address);
  const mentor = await venue.phone('Tariq Haddad');
  await asMentor(camera, mentor, address);

  await console.page.goto(`${venue.server.url}/console/${eventId}/people`);
  await console.press('Registration');
  await expect(console.page.getByText('1 mentor waits for your approval.')).toBeVisible();
  await camera.take('console', 'people: registration', console.page);
  await console.page.keyboard.press('Escape');
  await console.page.getByText('Waiting for approval').first().click();
  await console.page.getByRole('link', { name: mentor.name }).click();
  await expect(console.page.getByRole('group', { name: 'As a mentor' })).toBeVisible();
  await camera.take('console', 'people: a mentor who waits', console.page);
  const desk = new CheckInDesk((await venue.laptopOf(owner)).page);
  await desk.open(venue.server.url, eventId);
  await desk.search(mentor.name);
  await expect(desk.row(mentor.name).getByText('waits for the facilitator', { exact: false })).toBeVisible();
  await camera.take('console', 'desk: a mentor who waits for approval', desk.page);
  await desk.page.context().close();
  await console.page
    .getByRole('group', { name: 'As a mentor' })
    .getByRole('button', { name: 'Approve' })
    .click();

  await wire.send('registration.update', { questionsBefore: true });
  await expect(mentor.page.getByRole('heading', { name: 'Who may come to you' })).toBeVisible();
  await camera.take('phone', 'mentor: questions beforehand', mentor.page);
  await aside(camera, mentor, 'Change what you offer', 'mentor: what one offers');
  await aside(camera, mentee, 'I can help others, too', 'mentee: offering to help');
  await mentee.page.getByRole('button', { name: 'Mentors you may meet' }).click();
  await mentee.page.getByRole('button', { name: `Wish to meet ${mentor.name}` }).click();
  await expect(mentee.page.getByText(`You wish to meet ${mentor.name}.`)).toBeVisible();
  await camera.take('phone', 'mentee: mentors beforehand', mentee.page);
  wire.close();
}

async function asMentee(camera: Camera, mentee: PhonePerson, address: string): Promise<void> {
  const { page } = mentee;
  await mentee.openDoor(address);
  await page.getByText('I come with a question').click();
  await camera.take('phone', 'register: what brings you', page);
  await mentee.goOn();
  await page.getByLabel('Your name').fill(mentee.name);
  await camera.take('phone', 'register: who', page);
  await mentee.goOn();
  for (const topic of ['Hiring', 'Pricing']) {
    await page.getByRole('button', { name: topic, exact: true }).click();
  }
  await camera.take('phone', 'register: topics', page);
  await mentee.goOn();
  await page.getByLabel('Your question, in one sentence').fill('Hiring');
  await expect(page.getByText('That names the topic.', { exact: false })).toBeVisible();
  await camera.take('phone', 'register: a need', page);
  await page.getByLabel('Your question, in one sentence').fill('How do I find out whom to hire first?');
  await page.getByLabel('What your mentor should know').fill('We are three, and drown in support.');
  await page.getByLabel('Link to a document').fill('https://example.org/brief');
  await mentee.goOn();
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await mentee.expectGreeting();
}

async function asMentor(camera: Camera, mentor: PhonePerson, address: string): Promise<void> {
  const { page } = mentor;
  await mentor.openDoor(address);
  await page.getByText('I can help').click();
  await mentor.goOn();
  await page.getByLabel('Your name').fill(mentor.name);
  await mentor.goOn();
  await page.getByRole('button', { name: 'Hiring', exact: true }).click();
  await page
    .getByRole('group', { name: 'How well do you know Hiring?' })
    .getByText('5', { exact: true })
    .click();
  await camera.take('phone', 'register: what one can help with', page);
  await mentor.goOn();
  await page
    .getByLabel('A short bio')
    .fill('I hired the first fifty people of two companies, and let some go again.');
  await camera.take('phone', 'register: about a mentor', page);
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await mentor.expectGreeting();
  await expect(page.getByText('The organisers look at your registration.', { exact: false })).toBeVisible();
  await camera.take('phone', 'mentor: waiting for approval', page);
}
