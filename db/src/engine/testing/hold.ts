import { openSmall } from './small-schema.ts';

// A program for tests: opens the folder named by its argument and says how that went; an open folder is held.
try {
  await openSmall(process.argv[2] ?? '');
  console.log('open');
  setInterval(() => undefined, 1_000);
} catch (error) {
  console.log(String(error));
}
