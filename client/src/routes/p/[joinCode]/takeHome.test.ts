import { describe, expect, it } from 'vitest';
import { fileNameOf, takeHomeText } from './takeHome.ts';

describe('notes to take home', () => {
  it('[NOTE-UI-9] are one text that says with whom, about what, and all that was written', () => {
    const text = takeHomeText(
      ['Spring onboarding', 'Thursday 12 March', ''],
      [
        {
          title: 'Round 1 with Amara Nwosu, about Pricing',
          texts: [
            { label: 'Next step', text: 'Write to three schools\nand call one' },
            { label: 'Options', text: '  ' },
          ],
        },
        { title: 'Round 2 with Li Wei', texts: [] },
      ],
    );
    expect(text).toBe(
      [
        'Spring onboarding',
        'Thursday 12 March',
        '',
        'Round 1 with Amara Nwosu, about Pricing',
        '---------------------------------------',
        'Next step:',
        '  Write to three schools',
        '  and call one',
        '',
        'Round 2 with Li Wei',
        '-------------------',
        '',
      ].join('\n'),
    );
  });

  it('are named so that every system takes the name', () => {
    expect(fileNameOf('Spring: “A/B”, Ana')).toBe('Spring “A B”, Ana.txt');
    expect(fileNameOf('///')).toBe('notes.txt');
  });
});
