/** What the phone says to mentors about what they offer, in English. */
export const offer = {
  heading: 'What you offer',
  newHeading: 'Help others as well',
  newText:
    'You host a table in some rounds, and sit down with mentors in the others. The organisers look at every mentor first; until then nothing changes for you.',
  save: 'Save',
  ask: 'Offer to help',
  saving: 'Saving…',
} as const;
