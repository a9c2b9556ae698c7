import type { SampleMentor } from './sample.ts';

/** Every topic is known by at least two of them. */
export const mentors: readonly SampleMentor[] = [
  {
    name: 'Amara Nwosu',
    mailbox: 'amara.nwosu',
    department: 'Sales',
    knows: [
      ['Pricing', 5],
      ['Negotiation', 4],
      ['Customer interviews', 3],
    ],
  },
  {
    name: 'Trần Thị Bích Ngọc',
    mailbox: 'ngoc.tran',
    department: 'Engineering',
    knows: [
      ['Data analysis', 5],
      ['Project planning', 4],
      ['Hiring', 3],
    ],
  },
  {
    name: 'عمر الحسيني',
    mailbox: 'omar.alhusayni',
    department: 'Finance',
    knows: [
      ['Pricing', 4],
      ['Data analysis', 4],
      ['Negotiation', 3],
    ],
  },
  {
    name: 'Ọláyínká Adéṣínà',
    mailbox: 'olayinka.adesina',
    department: 'People',
    knows: [
      ['Hiring', 5],
      ['Giving feedback', 5],
      ['Public speaking', 3],
    ],
  },
  {
    name: 'Marie-Clémence Vandenbroucke-d’Hautefeuille',
    mailbox: 'marie-clemence',
    department: 'Design',
    knows: [
      ['Customer interviews', 5],
      ['Public speaking', 4],
      ['Giving feedback', 3],
    ],
  },
  {
    name: 'Li Wei',
    mailbox: 'li.wei',
    department: 'Operations',
    knows: [
      ['Project planning', 5],
      ['Negotiation', 4],
      ['Public speaking', 4],
    ],
  },
];
