import type { Membership } from '@rotunda/shared/schema/authority';

const ranks: Record<Membership, number> = { viewer: 0, helper: 1, facilitator: 2, owner: 3 };

/** Whether a role, if any, already lets somebody do all that another would. */
export const isAtLeast = (has: Membership | null | undefined, wanted: Membership): boolean =>
  has !== null && has !== undefined && ranks[has] >= ranks[wanted];
