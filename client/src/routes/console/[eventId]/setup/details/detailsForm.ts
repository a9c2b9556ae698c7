import { wallInstant } from '@rotunda/shared/rules/walltime';
import type { EventPart } from '@rotunda/shared/schema/event';

/** What everybody reads about an event, and how it runs. */
export type DetailsForm = Pick<
  EventPart,
  | 'name'
  | 'date'
  | 'startTime'
  | 'timeZone'
  | 'place'
  | 'welcome'
  | 'advance'
  | 'stageNames'
  | 'preferCrossDepartment'
>;

export const detailsForm = ({
  name,
  date,
  startTime,
  timeZone,
  place,
  welcome,
  advance,
  stageNames,
  preferCrossDepartment,
}: EventPart): DetailsForm => ({
  name,
  date,
  startTime,
  timeZone,
  place,
  welcome,
  advance,
  stageNames,
  preferCrossDepartment,
});

/** What keeps the form from being saved. */
export const detailsFaults = ({ name, date, startTime, timeZone }: DetailsForm) => ({
  name: name.trim() === '',
  date: wallInstant(date, '12:00', timeZone) === null,
  startTime: wallInstant('2000-01-01', startTime, timeZone) === null,
});
