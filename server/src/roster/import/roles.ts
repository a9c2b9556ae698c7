import { roles, type Role } from '@rotunda/shared/rules/people';

export const isRole = (text: string): text is Role => roles.some((role) => role === text);

/** Both roles together. */
export const roleWith = (one: Role, other: Role): Role => (one === other ? one : 'both');
