import { redirect } from '@sveltejs/kit';

/** An event begins with its set-up. */
export const load = ({ params }: { params: { eventId: string } }): never =>
  redirect(307, `/console/${params.eventId}/setup`);
