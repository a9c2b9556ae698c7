import type { PartMaker } from '../snapshot.ts';

/** What is said beforehand of everybody's seats. Nobody is in it of whom there is nothing to say. */
export const seatingMaker: PartMaker<'seating'> = {
  make: ({ snapshot: { seating } }) => ({
    people: Object.fromEntries(
      [...seating.people].map(([id, { absent, wished, languages, ...said }]) => [
        id,
        { ...said, absent: [...absent], wished: [...wished], languages: [...languages] },
      ]),
    ),
  }),
};
