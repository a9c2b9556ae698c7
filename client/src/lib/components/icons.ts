/** The only icons there are, as outlines in a box of 24. Anything else is said in words. */
export const icons = {
  check: 'M4.5 12.5L9.5 17.5L19.5 7',
  plus: 'M12 4.5V19.5M4.5 12H19.5',
  pen: 'M4.5 19.5L5.4 15L15.6 4.8L19.2 8.4L9 18.6Z',
  chevron: 'M9 5.5L15.5 12L9 18.5',
  cross: 'M5.5 5.5L18.5 18.5M18.5 5.5L5.5 18.5',
  search: 'M10.5 4.5A6 6 0 1 1 10.5 16.5A6 6 0 1 1 10.5 4.5ZM15 15L20 20',
  pause: 'M8.5 5V19M15.5 5V19',
  link: 'M10.2 13.8A3.6 3.6 0 0 0 15.3 13.8L19 10.1A3.6 3.6 0 0 0 13.9 5L12.6 6.3M13.8 10.2A3.6 3.6 0 0 0 8.7 10.2L5 13.9A3.6 3.6 0 0 0 10.1 19L11.4 17.7',
  person:
    'M12 4A3.6 3.6 0 1 1 12 11.2A3.6 3.6 0 1 1 12 4ZM5 20V19.5A5 5 0 0 1 10 14.5H14A5 5 0 0 1 19 19.5V20',
} as const;

export type IconName = keyof typeof icons;
