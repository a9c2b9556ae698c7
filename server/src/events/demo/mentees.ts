import type { SampleMentee } from './sample.ts';

/** Names differ in script, direction and length on purpose: whoever tries the demo sees that theirs will fit. */
export const mentees: readonly SampleMentee[] = [
  {
    name: 'Ana Petrović',
    mailbox: 'ana.petrovic',
    department: 'Sales',
    needs: [
      {
        topic: 'Pricing',
        question: 'How do I raise a price that a customer has had for six years?',
        context: 'They are 8 % of our revenue, and their contract renews in May.',
        outcome: 'Two ways to open that conversation.',
        level: 2,
        minimumLevel: 4,
      },
      {
        topic: 'Data analysis',
        question: 'Which numbers tell me early that somebody will leave us?',
        level: 2,
      },
    ],
  },
  {
    name: 'Bo',
    department: 'Design',
    needs: [
      {
        topic: 'Giving feedback',
        question: 'How do I tell a good friend that the draft is not good enough?',
        level: 3,
      },
      { topic: 'Hiring', question: 'What do I look for in a portfolio besides taste?', level: 1 },
    ],
  },
  {
    name: 'Đặng Quốc Hưng',
    mailbox: 'hung.dang',
    department: 'Engineering',
    needs: [
      {
        topic: 'Public speaking',
        question: 'How do I explain a technical decision to people who pay for it?',
        context: 'I have ten minutes at the next board meeting, and I speak too fast.',
        outcome: 'An outline that fits on one page.',
        level: 2,
      },
      { topic: 'Project planning', question: 'How do I plan work that nobody has done before?', level: 3 },
      { topic: 'Negotiation', question: 'What do I say when a date was promised without asking us?' },
    ],
  },
  {
    name: 'فاطمة الزهراء بن علي',
    mailbox: 'fatima.benali',
    department: 'Finance',
    needs: [
      {
        topic: 'Data analysis',
        question: 'How do I find the three figures that matter in a report of forty pages?',
        context: 'Every department sends its own sheet, and no two agree.',
        level: 3,
        minimumLevel: 4,
      },
      {
        topic: 'Public speaking',
        question: 'How do I present bad numbers without losing the room?',
        level: 2,
      },
    ],
  },
  {
    name: 'Ọmọ́lará Ògúnbánjọ',
    mailbox: 'omolara.ogunbanjo',
    department: 'Operations',
    needs: [
      {
        topic: 'Project planning',
        question: 'How much slack does a plan need before it stops being a plan?',
        context: 'We move the warehouse in September, with three suppliers who never met.',
        outcome: 'A first list of what could go wrong.',
        level: 3,
      },
      { topic: 'Hiring', question: 'How do I find shift leads among the people we already have?', level: 2 },
    ],
  },
  {
    name: 'Friederike Alexandra Schmidt-Rottenberger',
    mailbox: 'friederike',
    department: 'People',
    needs: [
      {
        topic: 'Customer interviews',
        question: 'How do I ask people about their work without hearing what they think I want?',
        context: 'I interview twelve team leads next month about why people leave.',
        level: 2,
        minimumLevel: 4,
      },
      { topic: 'Data analysis', question: 'What can I read from a survey that a third answered?', level: 1 },
    ],
  },
  {
    name: 'Σοφία Παπαδοπούλου',
    mailbox: 'sofia.papadopoulou',
    department: 'Design',
    needs: [
      {
        topic: 'Negotiation',
        question: 'How do I say no to one more change without saying no to the person?',
        outcome: 'Three sentences I can use tomorrow.',
        level: 2,
      },
      { topic: 'Pricing', question: 'How would I price my own design work?', level: 1 },
    ],
  },
  {
    name: 'Дарья Соколова',
    mailbox: 'darya.sokolova',
    department: 'Engineering',
    needs: [
      {
        topic: 'Hiring',
        question: 'How do I interview somebody who knows more than I do?',
        context: 'My first hire as a team lead; two candidates are left.',
        level: 2,
      },
      { topic: 'Giving feedback', question: 'How do I turn down a candidate I liked?', level: 3 },
      { topic: 'Public speaking', question: 'How do I stop apologising at the start of a talk?' },
    ],
  },
  {
    name: '김서연',
    mailbox: 'seoyeon.kim',
    department: 'Sales',
    needs: [
      {
        topic: 'Negotiation',
        question: 'When do I stop talking in a negotiation?',
        context: 'I tend to offer a discount before anybody has asked for one.',
        level: 3,
        minimumLevel: 3,
      },
      { topic: 'Customer interviews', question: 'What do I ask in the first five minutes?', level: 3 },
    ],
  },
  {
    name: '佐藤 健太',
    mailbox: 'kenta.sato',
    department: 'Operations',
    needs: [
      {
        topic: 'Data analysis',
        question: 'How do I tell a trend from a bad week?',
        outcome: 'One chart that I can draw every Monday.',
        level: 2,
      },
      { topic: 'Giving feedback', question: 'How do I give feedback to somebody twice my age?', level: 2 },
    ],
  },
  {
    name: 'Jürgen Öztürk',
    mailbox: 'juergen.oeztuerk',
    department: 'Finance',
    needs: [
      {
        topic: 'Pricing',
        question: 'What does a price increase cost us that I do not see in the ledger?',
        level: 3,
      },
      { topic: 'Negotiation', question: 'How do I negotiate with a supplier we cannot leave?', level: 3 },
    ],
  },
  {
    name: 'אורי כהן',
    mailbox: 'ori.cohen',
    department: 'Engineering',
    needs: [
      {
        topic: 'Project planning',
        question: 'How do I estimate when everybody always wants half?',
        context: 'Our last three releases were late by the same two weeks.',
        level: 3,
      },
      { topic: 'Data analysis', question: 'Which of our own figures would have warned us?', level: 4 },
    ],
  },
  {
    name: 'Siobhán Ní Bhriain',
    mailbox: 'siobhan',
    department: 'People',
    needs: [
      {
        topic: 'Public speaking',
        question: 'How do I run a session with 80 people that is not a lecture?',
        outcome: 'Two formats to try at the next onboarding.',
        level: 3,
      },
      {
        topic: 'Project planning',
        question: 'How do I plan a year of training with no budget yet?',
        level: 2,
      },
    ],
  },
  {
    name: 'Priyadarshini Venkatasubramanian',
    mailbox: 'priya.v',
    department: 'Engineering',
    needs: [
      {
        topic: 'Giving feedback',
        question: 'How do I raise a problem with somebody who leads me?',
        context: 'Reviews of my work come a week late, and I think it is not on purpose.',
        level: 2,
        minimumLevel: 4,
      },
      { topic: 'Negotiation', question: 'How do I ask for the project I want?', level: 2 },
    ],
  },
  {
    name: 'Ama',
    department: 'Operations',
    needs: [
      { topic: 'Public speaking', question: 'How do I speak up in a meeting of loud people?', level: 1 },
      { topic: 'Hiring', question: 'What should I show in an internal interview?' },
    ],
  },
  {
    name: 'Þórunn Guðmundsdóttir',
    mailbox: 'thorunn',
    department: 'Design',
    needs: [
      {
        topic: 'Customer interviews',
        question: 'How many interviews are enough before we draw anything?',
        context: 'We have five weeks and one recruiter for test users.',
        outcome: 'A number I can defend.',
        level: 3,
      },
      { topic: 'Data analysis', question: 'How do I put 14 interviews into one picture?', level: 2 },
    ],
  },
  {
    name: 'José Ángel García-Núñez de la Vega',
    mailbox: 'joseangel',
    department: 'Sales',
    needs: [
      {
        topic: 'Public speaking',
        question: 'How do I give a product demo that people remember?',
        level: 3,
      },
      { topic: 'Pricing', question: 'When do I name the price first?', level: 3, minimumLevel: 4 },
      { topic: 'Project planning', question: 'How do I keep a sale with nine stakeholders moving?' },
    ],
  },
  {
    name: 'สมชาย ศรีสุข',
    mailbox: 'somchai.srisuk',
    department: 'Operations',
    needs: [
      {
        topic: 'Negotiation',
        question: 'How do I get two teams to share one machine?',
        context: 'Both need it on Thursdays. Both are right.',
        level: 2,
      },
      {
        topic: 'Project planning',
        question: 'How do I plan around repairs that nobody can foresee?',
        level: 3,
      },
    ],
  },
  {
    name: 'Zoë van der Meer',
    mailbox: 'zoe.vandermeer',
    department: 'Finance',
    needs: [
      {
        topic: 'Project planning',
        question: 'How do I lead a project while still doing my old job?',
        outcome: 'A list of what I hand over first.',
        level: 2,
      },
      {
        topic: 'Giving feedback',
        question: 'How do I remind people of deadlines without nagging?',
        level: 3,
      },
    ],
  },
  {
    name: 'Wanjirũ Kamau',
    mailbox: 'wanjiru.kamau',
    department: 'Sales',
    needs: [
      {
        topic: 'Customer interviews',
        question: 'How do I learn why we lost a deal?',
        context: 'Nobody answers once the contract is signed elsewhere.',
        level: 3,
      },
      { topic: 'Negotiation', question: 'How do I react to an offer that is meant to insult?', level: 2 },
    ],
  },
  {
    name: 'आरती देशमुख',
    mailbox: 'aarti.deshmukh',
    department: 'Engineering',
    needs: [
      {
        topic: 'Hiring',
        question: 'How do I write a job advert that the right people answer?',
        level: 2,
        minimumLevel: 3,
      },
      { topic: 'Customer interviews', question: 'May engineers talk to customers, and how?', level: 1 },
    ],
  },
  {
    name: 'Łukasz Brzęczyszczykiewicz',
    mailbox: 'lukasz.b',
    department: 'Finance',
    needs: [
      {
        topic: 'Data analysis',
        question: 'How do I move a whole team from spreadsheets to one shared model?',
        context: 'Eleven people, eleven versions of the truth.',
        level: 4,
        minimumLevel: 5,
      },
      { topic: 'Giving feedback', question: 'How do I say that a beloved spreadsheet is wrong?', level: 2 },
    ],
  },
  {
    name: 'Malik Johnson',
    mailbox: 'malik.johnson',
    department: 'People',
    needs: [
      {
        topic: 'Hiring',
        question: 'How do I make our interviews fair without making them stiff?',
        context: 'Each manager asks different questions, and we cannot compare.',
        outcome: 'Five questions that everybody asks.',
        level: 3,
      },
      { topic: 'Pricing', question: 'How are salary bands set, and how do I explain them?', level: 1 },
    ],
  },
  {
    name: 'Nia',
    mailbox: 'nia',
    department: 'Design',
    needs: [
      {
        topic: 'Pricing',
        question: 'How do I show what good design is worth to people who count?',
        level: 2,
      },
      { topic: 'Public speaking', question: 'How do I present a design without defending it?', level: 3 },
    ],
  },
];
