import { describe, expect, test } from 'vitest';
import { type Vagueness, vagueness } from './question.ts';

describe('[REG-4] a question is called vague when', () => {
  test.each<readonly [question: string, topic: string, Vagueness | null]>([
    ['', 'Pricing', null],
    ['   ', 'Pricing', null],
    ['Pricing', 'Pricing', 'topic-only'],
    ['pricing?', 'Pricing', 'topic-only'],
    ['Help with pricing', 'Pricing', 'topic-only'],
    ['I would like to learn more about visa law', 'Visa law', 'topic-only'],
    ['Everything', 'Pricing', 'short'],
    ['help', 'Hiring', 'short'],
    ['I would like some advice', 'Hiring', 'short'],
    ['Raise prices?', 'Pricing', 'short'],
    ['How much?', 'Pricing', 'short'],
    ['How do I start?', 'Pricing', null],
    ['How do I raise our prices without losing the first ten customers?', 'Pricing', null],
    ['Whether to hire a designer or a developer first', 'Hiring', null],
    ['Our prices are lower than those of others', 'Pricing', 'not-asking'],
    ['Wir haben zu viele Bewerbungen auf dem Tisch', 'Hiring', 'not-asking'],
    ['Wie finde ich heraus, was Kunden zahlen würden', 'Pricing', null],
    ['Comment fixer un prix qui tienne', 'Pricing', null],
    ['¿Cómo subo los precios sin perder clientes?', 'Pricing', null],
    ['定价', '定价', 'topic-only'],
    ['怎么涨价', '定价', 'short'],
    ['怎么涨价而不失去客户？', '定价', null],
    ['كيف أرفع الأسعار دون خسارة العملاء؟', 'Pricing', null],
  ])('%j about %s: %s', (question, topic, expected) => {
    expect(vagueness(question, topic)).toBe(expected);
  });
});
