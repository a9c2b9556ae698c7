import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDemo, type Demo } from './testing/demo.ts';
import { openStand, refusalOf, type Stand } from './testing/stand.ts';

let stand: Stand;
let demo: Demo;
beforeAll(async () => {
  stand = await openStand();
});
beforeEach(async () => {
  demo = await openDemo(stand);
});
afterAll(() => stand.end());

type Wished = { id: string | null; name: string }[];
const topics = () => demo.setup.topics;
const update = (list: Wished) => stand.send(demo.eventId, 'topics.update', { topics: list });
const names = async () => (await stand.setup(demo.eventId)).topics.map(({ name }) => name);

describe('topics.update', () => {
  test('[EVT-19] renames, reorders, adds and removes what nobody uses', async () => {
    const [first, ...rest] = topics();
    await update([...rest, { id: first!.id, name: 'Prices' }, { id: null, name: 'Law' }]);
    expect(await names()).toEqual([...rest.map(({ name }) => name), 'Prices', 'Law']);
    const law = (await stand.setup(demo.eventId)).topics.find(({ name }) => name === 'Law');
    const { revisions } = await update([first!, ...rest]);
    expect(Object.keys(revisions)).toEqual(['setup']);
    expect(law?.id).toBeDefined();
    expect(await names()).toEqual(topics().map(({ name }) => name));
  });

  test('[EVT-19] two topics may trade names', async () => {
    const [first, second, ...rest] = topics();
    await update([{ id: first!.id, name: second!.name }, { id: second!.id, name: first!.name }, ...rest]);
    expect((await names()).slice(0, 2)).toEqual([second!.name, first!.name]);
  });

  test('[EVT-20] the same name in other letters is refused at the later one', async () => {
    const refusal = await refusalOf(
      update([...topics(), { id: null, name: 'Résumés' }, { id: null, name: ' RESUMES ' }]),
    );
    expect(refusal).toMatchObject({
      code: 'invalid',
      field: 'topics.9.name',
      params: { reason: 'duplicate', name: 'RESUMES', other: 'Résumés' },
    });
  });

  test('[EVT-21] a topic that people know or need is not removed, and says how many', async () => {
    const gone = new Set(['Pricing', 'Hiring']);
    const refusal = await refusalOf(update(topics().filter(({ name }) => !gone.has(name))));
    expect(refusal).toMatchObject({
      code: 'topic-in-use',
      field: 'topics',
      params: { topics: 'Pricing, Hiring', mentors: 4 },
    });
    expect(refusal?.params?.mentees).toBeGreaterThan(8);
    expect(await names()).toHaveLength(8);
  });

  test('[EVT-17] ids of other events are refused', async () => {
    const other = await openDemo(stand);
    const refusal = await refusalOf(update([...topics(), ...other.setup.topics]));
    expect(refusal).toMatchObject({ code: 'invalid', field: 'topics.8.id' });
  });

  test('[EVT-18] with an old revision it is ok if the wish is what there is', async () => {
    const list = [...topics(), { id: null, name: 'Law' }];
    const stale = () => stand.sendStale(demo.eventId, 'topics.update', { topics: list });
    expect(await stale()).toBeNull();
    await update(list);
    expect(await stale()).toEqual({});
    expect((await update([...(await stand.setup(demo.eventId)).topics])).revisions).toEqual({});
  });
});
