import { describe, expect, it } from 'vitest';
import { fileText } from './fileText.ts';

const file = (...parts: BlobPart[]): File => new File(parts, 'roster.csv');

describe('the text of a file', () => {
  it('[UI-35] is read as UTF-8, without the mark in front', async () => {
    expect(await fileText(file('\uFEFFname\nĐặng Thị Minh Châu'))).toEqual({
      text: 'name\nĐặng Thị Minh Châu',
    });
  });

  it('[UI-35] is refused in another encoding', async () => {
    const latin1 = new Uint8Array([0x41, 0x6e, 0xe9]);
    expect(await fileText(file(latin1))).toEqual({ fault: 'not-utf8' });
  });

  it('is refused when it is too large for a roster', async () => {
    expect(await fileText(file(new Uint8Array(4_000_001)))).toEqual({ fault: 'too-large' });
  });
});
