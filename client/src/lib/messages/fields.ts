/** What fields say of themselves, wherever they stand. */
export const fields = {
  full: (most: number) => `${most} characters at most: what is longer is cut off.`,
} as const;
