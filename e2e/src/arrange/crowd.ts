import { csvOf } from './csv.ts';

const topics = ['Pricing', 'Hiring', 'Public speaking', 'Data analysis', 'Negotiation', 'Giving feedback'];
const firstNames = ['Ana', 'Ben', 'Chiara', 'David', 'Emma', 'Felix', 'Greta', 'Hugo', 'Ines', 'Jonas'];
const lastNames = ['Adler', 'Brandt', 'Costa', 'Duarte', 'Egger', 'Fischer', 'Garcia', 'Hansen', 'Ivers'];

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
const nameOf = (index: number): string =>
  `${at(firstNames, index)} ${at(lastNames, Math.floor(index / firstNames.length))} ${index + 1}`;

/**
 * The roster of an ordinary crowd, all of them with names in plain Latin letters: every mentor knows two topics at a
 * table of their own, every mentee has two needs.
 */
export function crowdCsv(mentors: number, mentees: number): string {
  const heading = ['name', 'role', 'topics', 'table', 'need 1', 'question 1', 'context 1', 'need 2'];
  const mentorRows = Array.from({ length: mentors }, (_, index) => {
    const knows = `${at(topics, index)}:5; ${at(topics, index + 1)}:4`;
    return [nameOf(index), 'mentor', knows, String(index + 1), '', '', '', ''];
  });
  const menteeRows = Array.from({ length: mentees }, (_, index) => {
    const question = 'How do I begin, and what would you do in the first week?';
    const context = 'We are a team of six and have never done this before.';
    const needs = [at(topics, index), question, context, at(topics, index + 2)];
    return [nameOf(mentors + index), 'mentee', '', '', ...needs];
  });
  return csvOf([heading, ...mentorRows, ...menteeRows]);
}
