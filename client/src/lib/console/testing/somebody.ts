import type { Person } from '@rotunda/shared/schema/roster';

/** Somebody who says nothing about themselves but what is given. */
export const somebody = (id: string, name: string, over: Partial<Person> = {}): Person => ({
  id,
  revision: 1,
  number: 1,
  name,
  email: '',
  role: 'mentee',
  department: '',
  expertise: [],
  needs: [],
  forbidden: [],
  required: [],
  mostConversations: null,
  mostRounds: null,
  remark: '',
  claimed: false,
  withoutPhone: false,
  bio: '',
  approval: 'approved',
  registered: false,
  walkIn: false,
  extra: {},
  toldApart: [],
  ...over,
});
