import type { PromptKey } from '@rotunda/shared/rules/agenda';

/** The prompts of the presets. An event keeps the key until a facilitator writes words of their own. */
export const prompts: Record<PromptKey, string> = {
  'context.mentee': 'Say where you stand and what you want to leave with.',
  'context.mentor': 'Confirm the question and the time you have.',
  'work.mentee': 'Explore two or three options before choosing one.',
  'work.mentor': 'Ask two questions before you advise.',
  'next-steps.mentee': 'Agree one step, and how you will know.',
  'next-steps.mentor': 'Sum up: one step, one sign that it worked.',
};
