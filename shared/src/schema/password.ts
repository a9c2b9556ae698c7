import { z } from 'zod';

/** A password that somebody chooses. */
export const password = z.string().min(10).max(200);
