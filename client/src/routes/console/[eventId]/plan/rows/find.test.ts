import { describe, expect, it } from 'vitest';
import {
  countMentors,
  countPeople,
  isMeant,
  mentorMatches,
  mentorPasses,
  personMatches,
  personPasses,
} from './find.ts';
import { mentorRows } from './mentorRows.ts';
import { personRows } from './personRows.ts';
import { indexPlan } from './planned.ts';
import { sampleEvent } from './testing/sample.ts';

const event = sampleEvent();
const index = indexPlan(event);
const mentors = mentorRows(event, index);
const people = personRows(event, index);

describe('finding in the plan', () => {
  it.each([
    ['7', ['amara']],
    ['12', ['li']],
    ['1', []],
    ['belen', ['amara']],
    ['AMARA', ['amara']],
    ['pricing', ['amara']],
    ['garden', ['amara']],
    ['window', ['amara']],
    ['nobody', []],
    [' ', ['eva', 'amara', 'li']],
  ])('“%s” finds the tables of %j', (typed, found) => {
    expect(mentors.filter((row) => mentorMatches(row, typed)).map(({ id }) => id)).toEqual(found);
  });

  it.each([
    ['7', ['ana']],
    ['sales', ['ana']],
    ['lindq', ['bo']],
    ['zz', []],
  ])('“%s” finds the people %j', (typed, found) => {
    expect(people.filter((row) => personMatches(row, typed)).map(({ id }) => id)).toEqual(found);
  });

  it('an empty search means nobody in particular', () => {
    expect([isMeant('Ana', ''), isMeant('Ana', 'an'), isMeant('Zoë', 'zoe')]).toEqual([false, true, true]);
  });

  it('filters by what is worth a look', () => {
    const tables = (filter: 'all' | 'open' | 'break') =>
      mentors.filter((row) => mentorPasses(row, filter)).map(({ id }) => id);
    expect(tables('all')).toHaveLength(3);
    expect(tables('open')).toEqual(['amara']);
    expect(tables('break')).toEqual(['eva', 'li']);
    const names = (filter: 'all' | 'unmet' | 'out' | 'mentors') =>
      people.filter((row) => personPasses(row, filter)).map(({ id }) => id);
    expect(names('all')).toHaveLength(7);
    expect(names('unmet')).toEqual(['bo', 'cy']);
    expect(names('out')).toEqual(['ana', 'bo', 'cy']);
    expect(names('mentors')).toEqual(['amara', 'eva', 'li', 'zoe']);
    expect(countMentors(mentors)).toEqual({ all: 3, open: 1, break: 2 });
    expect(countPeople(people)).toEqual({ all: 7, unmet: 2, out: 3, mentors: 4 });
  });
});
