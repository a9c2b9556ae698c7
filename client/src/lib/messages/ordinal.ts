const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** `1st`, `2nd`, `3rd`, `4th`. */
export function ordinal(number: number): string {
  return `${number}${endings[ordinals.select(number)] ?? 'th'}`;
}
