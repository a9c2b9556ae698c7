import { describe, expect, test } from 'vitest';
import { csv, openImporting } from '../testing/importing.ts';

describe('[CSV-11] whom a row is about', () => {
  test('an e-mail address decides, however it is written; else an exact name without an address', async () => {
    const event = await openImporting();
    await event.import(
      csv('name | email | role', 'Ana | ana@x.org | mentee', 'Bo | | mentee', 'Cy | | mentee'),
    );
    const text = csv(
      'name | email | role | department',
      'Anna | ANA@X.org | mentee | Sales',
      'Bo | | | Product',
      'Cy | cy@x.org | | Legal',
      'bo | | mentee | another person',
    );
    expect(await event.import(text.replaceAll('""', ''))).toMatchObject({
      added: 1,
      changed: 1,
      refused: [
        { line: 3, column: 'role', value: '', reason: 'Role is empty' },
        { line: 4, column: 'role' },
      ],
    });
    const withoutRoles = csv('name | email | department', 'Bo | | Product', 'Cy | cy@x.org | Legal');
    expect(await event.import(withoutRoles)).toMatchObject({ added: 0, changed: 2, refused: [] });
    const state = await event.state();
    expect(state.roster.people.map(({ name, email, department }) => [name, email, department])).toEqual([
      ['Anna', 'ANA@X.org', 'Sales'],
      ['Bo', '', 'Product'],
      ['Cy', 'cy@x.org', 'Legal'],
      ['bo', '', 'another person'],
    ]);
  });

  test('a person who appears twice is refused the second time', async () => {
    const event = await openImporting();
    const text = csv(
      'name | email | role',
      'Ana | ana@x.org | mentee',
      'Anna | Ana@X.org | mentee',
      'Bo | | mentee',
      'Bo | | mentee',
    );
    expect(await event.import(text)).toMatchObject({
      added: 2,
      refused: [
        { line: 3, column: 'email', value: 'Ana@X.org', reason: 'Same e-mail as line 2' },
        { line: 5, column: 'name', value: 'Bo' },
      ],
    });
  });

  test('two of the same name are told apart by their addresses, also the second time', async () => {
    const event = await openImporting();
    const text = csv('name | email | role', 'Ana | ana@x.org | mentee', 'Ana | | mentor');
    expect(await event.import(text)).toMatchObject({ added: 2, refused: [] });
    expect(await event.import(text)).toMatchObject({ same: 2, refused: [] });
    const another = csv('name | email | role', 'Ana | ana@y.org | mentee');
    expect(await event.import(another)).toMatchObject({ changed: 1, refused: [] });
    const neither = csv('name | role', 'Ana | mentee');
    expect(await event.import(neither)).toMatchObject({
      refused: [{ line: 2, column: 'name', reason: 'Several people on the roster are called Ana' }],
    });
  });
});
