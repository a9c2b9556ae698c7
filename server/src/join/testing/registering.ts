/** What a form sends that somebody has filled in a little. */
export const wanted = (topicId: string, question = '') => ({
  topicId,
  question,
  context: '',
  outcome: '',
  level: null,
  minimumLevel: null,
});

export const asMentee = (name: string, needs: readonly object[], email = '') => ({
  as: 'mentee',
  name,
  email,
  needs,
});

export const asMentor = (name: string, topicIds: readonly string[], more: object = {}) => ({
  as: 'mentor',
  name,
  email: '',
  expertise: topicIds.map((topicId) => ({ topicId, level: 4 })),
  bio: '',
  mostAtOnce: null,
  ...more,
});
