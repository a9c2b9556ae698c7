import type { RawInputOf } from '@rotunda/shared/schema/commands';

/** As many tables of four seats as asked for, in one zone. */
export function tablesOfFour(count: number): RawInputOf<'tables.update'> {
  return {
    zones: [{ id: null, name: 'Garden side', shape: 'triangle' }],
    tables: Array.from({ length: count }, (_, index) => ({
      id: null,
      number: index + 1,
      label: '',
      seats: 4,
      zone: 0,
      videoLink: '',
    })),
  };
}
