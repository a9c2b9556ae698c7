import { describe, expect, test } from 'vitest';
import { strToU8 } from 'fflate';
import { csvTable } from '../files/csvTable.ts';
import { guessTable, headingsKey } from './guess.ts';
import { withHeadings } from './heading.ts';

const topics = ['Pricing', 'Hiring', 'SQL'];

const guessOf = (text: string, fileName = 'people.csv', known: string[] = topics) =>
  guessTable(withHeadings(csvTable({ name: fileName, bytes: strToU8(text) }, 0)), known);

/** The guess in short: each heading with what it means, its rank or topic, and how sure that is. */
const short = (text: string, fileName?: string, known?: string[]) => {
  const { choice, columns } = guessOf(text, fileName, known);
  return {
    role: choice.role,
    columns: columns.map(({ choice: { meaning, rank, topic } }) =>
      topic !== ''
        ? `${meaning} ${topic}`
        : rank > 1 || ['need', 'question'].includes(meaning)
          ? `${meaning} ${rank}`
          : meaning,
    ),
  };
};

describe('[GUESS-4] a layout is recognised', () => {
  test.each([
    [
      'the documented columns',
      'name,email,role,department,topics,need 1,question 1,need 2,table\nTom Berg,t@x.org,mentor,Sales,Pricing:5,,,,2\nAna Ruiz,a@x.org,mentee,Law,,Pricing,How?,SQL,\n',
      'column',
      ['name', 'email', 'role', 'department', 'topics', 'need 1', 'question 1', 'need 2', 'table'],
    ],
    [
      'a survey with whole questions',
      'Timestamp,Email Address,What is your full name?,Would you like to be a mentor or a mentee?,Which topics can you help others with?,What would you like help with? (topics),What is your question for your mentor?,Which team are you in?\n' +
        '2027/03/01 10:00:00,t@x.org,Tom Berg,Mentor,"Pricing, Hiring",,,Sales\n2027/03/01 11:00:00,a@x.org,Ana Ruiz,Mentee,,"SQL, Pricing",How do I start?,Law\n',
      'column',
      ['leave-out', 'email', 'name', 'role', 'topics', 'needs', 'question 1', 'department'],
    ],
    [
      'a matrix of importance and one of skill',
      'Name,Role,Rate the importance of the following to you [Pricing],Rate the importance of the following to you [Hiring],How well can you teach the following? [Pricing],How well can you teach the following? [Hiring]\nTom,Mentor,,,5,4\nAna,Mentee,5,3,,\n',
      'column',
      ['name', 'role', 'want Pricing', 'want Hiring', 'skill Pricing', 'skill Hiring'],
    ],
    [
      'yes and no',
      'First name;Last name;Mentor?;Mentee?;Topics\nTom;Berg;yes;no;Pricing\nAna;Ruiz;no;yes;SQL\nBo;Li;yes;yes;Hiring\n',
      'column',
      ['first-name', 'last-name', 'is-mentor', 'is-mentee', 'topics-by-role'],
    ],
    [
      'crosses',
      'Naam\tMentor\tMentee\tBeide\nTom\tx\t\t\nAna\t\tx\t\nBo\t\t\tx\n',
      'column',
      ['name', 'is-mentor', 'is-mentee', 'is-both'],
    ],
    [
      'German',
      'Vorname;Nachname;E-Mail-Adresse;Rolle;Abteilung;Kann helfen bei;Lernwünsche;Frage\nTom;Berg;t@x.org;Mentor;Vertrieb;Preise;;\nAna;Ruiz;a@x.org;Mentee;Recht;;SQL;Wie?\n',
      'column',
      ['first-name', 'last-name', 'email', 'role', 'department', 'topics', 'needs', 'question 1'],
    ],
    [
      'French',
      'Nom;Prénom;Courriel;Mentor ou mentoré ?;Service;Domaines d’expertise;Je souhaite apprendre;Votre question\nBerg;Tom;t@x.org;Mentor;Ventes;Prix;;\nRuiz;Ana;a@x.org;Mentoré;Droit;;SQL;Comment ?\n',
      'column',
      ['last-name', 'first-name', 'email', 'role', 'department', 'topics', 'needs', 'question 1'],
    ],
    [
      'Spanish',
      'Nombre;Apellidos;Correo electrónico;Rol;Departamento;Puedo ayudar con;Necesito ayuda con\nTom;Berg;t@x.org;Mentora;Ventas;Precios;\nAna;Ruiz;a@x.org;Mentee;Legal;;SQL\n',
      'column',
      ['first-name', 'last-name', 'email', 'role', 'department', 'topics', 'needs'],
    ],
    [
      'Italian',
      'Nome;Cognome;Posta elettronica;Ruolo;Reparto;Posso aiutare con;Vorrei imparare\nTom;Berg;t@x.org;Mentore;Vendite;Prezzi;\nAna;Ruiz;a@x.org;Mentee;Legale;;SQL\n',
      'column',
      ['first-name', 'last-name', 'email', 'role', 'department', 'topics', 'needs'],
    ],
    [
      'Portuguese',
      'Nome completo;E-mail;Papel;Área;Posso ajudar com;Quero aprender\nTom Berg;t@x.org;Mentor;Vendas;Preços;\nAna Ruiz;a@x.org;Mentorada;Jurídico;;SQL\n',
      'column',
      ['name', 'email', 'role', 'department', 'topics', 'needs'],
    ],
    [
      'Dutch',
      'Voornaam;Achternaam;E-mailadres;Ik ben;Afdeling;Kan helpen met;Wil leren\nTom;Berg;t@x.org;Mentor;Verkoop;Prijzen;\nAna;Ruiz;a@x.org;Mentee;Juridisch;;SQL\n',
      'column',
      ['first-name', 'last-name', 'email', 'role', 'department', 'topics', 'needs'],
    ],
    [
      'numbered wishes with their questions',
      'Name,Role,First choice,Second choice,Third choice,Skill 1,Level 1,Skill 2,Level 2\nTom,mentor,,,,Pricing,5,SQL,3\nAna,mentee,Pricing,SQL,Hiring,,,,\n',
      'column',
      ['name', 'role', 'need 1', 'need 2', 'need 3', 'topics', 'topics-level', 'topics 2', 'topics-level 2'],
    ],
    [
      'wishes whose question counts choices in brackets',
      'Name,Mentor or mentee,What do you want to learn? [1st choice],What do you want to learn? [2nd choice]\nAna,Mentee,Pricing,SQL\nBo,Mentee,SQL,Hiring\n',
      'column',
      ['name', 'role', 'need 1', 'need 2'],
    ],
    [
      "the event's topics as headings",
      'Name,Role,Pricing,Hiring,SQL\nTom,Mentor,5,,3\nAna,Mentee,,2,4\n',
      'column',
      ['name', 'role', 'rating-by-role Pricing', 'rating-by-role Hiring', 'rating-by-role SQL'],
    ],
    [
      'no role, but offers and needs',
      'Name,I can offer,I am looking for\nTom,Pricing,\nAna,,SQL\n',
      'content',
      ['name', 'topics', 'needs'],
    ],
  ])('%s', (_, text, role, columns) => {
    expect(short(text)).toEqual({ role, columns });
  });

  test.each([
    ['Mentors 2027.xlsx', 'mentor'],
    ['list_of_mentees.csv', 'mentee'],
    ['MenteeList.csv', 'mentee'],
    ['mentors and mentees.csv', 'column'],
  ])('the name of a file says who is in it: %s', (fileName, role) => {
    expect(guessOf('Name,Topics\nTom,Pricing\nAna,SQL\n', fileName).choice.role).toBe(role);
  });

  test('a title above the headings does so too, and is no row', () => {
    const text = 'Our mentors in spring;;\n;;\nas of 1 March;;\nName;Mail;Topics\nTom Berg;t@x.org;Pricing\n';
    const headed = withHeadings(csvTable({ name: 'a.csv', bytes: strToU8(text) }, 0));
    expect(headed).toMatchObject({ line: 4, headings: ['Name', 'Mail', 'Topics'] });
    expect(headed.rows.map(({ line }) => line)).toEqual([5]);
    expect(guessTable(headed, []).choice.role).toBe('mentor');
  });
});

describe('[GUESS-5] a guess says why, and how sure it is', () => {
  test('what the cells show counts besides the heading', () => {
    const text =
      'Contact,Role,Job,Preferred time\nt@x.org,Engineer,mentor,10:00\na@x.org,Lawyer,mentee,11:00\nb@x.org,Clerk,both,\n';
    expect(
      guessOf(text).columns.map(({ choice, confidence, reasons }) => [
        choice.meaning,
        confidence,
        reasons[0],
      ]),
    ).toEqual([
      ['email', 'certain', 'All 3 cells are e-mail addresses.'],
      ['extra', 'likely', 'The heading could mean the role, but its cells are others.'],
      ['role', 'certain', 'All 3 cells are roles: mentor, mentee or both.'],
      ['extra', 'likely', 'Nothing is known about it: it is kept as a field of its own.'],
    ]);
  });

  test('documented headings are certain', () => {
    const { columns } = guessOf('name,email,role,need 1\nAna,a@x.org,mentee,SQL\n');
    expect(columns.map(({ confidence }) => confidence)).toEqual(['certain', 'certain', 'certain', 'certain']);
  });

  test('whether somebody was a mentor before does not make them one', () => {
    const text = 'Name,Role,Have you been a mentor before?\nTom,mentor,yes\nAna,mentee,no\n';
    expect(short(text).columns).toEqual(['name', 'role', 'extra']);
  });

  test('a table without names is not used, and one without headings is read by its cells', () => {
    expect(guessOf('Room,Seats\nBlue,4\nRed,6\n').choice.use).toBe(false);
    const { headings } = withHeadings(
      csvTable({ name: 'a.csv', bytes: strToU8('Tom Berg,t@x.org,mentor\nAna Ruiz,a@x.org,mentee\n') }, 0),
    );
    expect(headings).toEqual(['(column 1)', '(column 2)', '(column 3)']);
    expect(short('Tom Berg,t@x.org,mentor\nAna Ruiz,a@x.org,mentee\n').columns).toEqual([
      'name',
      'email',
      'role',
    ]);
  });
});

test('[GUESS-6] what was chosen for headings is remembered, in any order of the columns', () => {
  const text = 'Name,Mail,Ward\nTom,t@x.org,North\n';
  const first = guessOf(text);
  const [name, mail, ward] = first.choice.columns;
  if (!name || !mail || !ward) throw new Error('A column is missing');
  expect(ward.meaning).toBe('extra');
  const remembered = new Map([
    [
      first.key,
      { role: 'mentor' as const, columns: { name, mail, ward: { ...ward, meaning: 'department' as const } } },
    ],
  ]);
  const headed = withHeadings(
    csvTable({ name: 'b.csv', bytes: strToU8('Ward,Name,Mail\nSQL,Ana,a@x.org\n') }, 0),
  );
  const again = guessTable(headed, topics, remembered);
  expect(again).toMatchObject({ isRemembered: true, choice: { role: 'mentor' } });
  expect(again.choice.columns.map(({ meaning }) => meaning)).toEqual(['department', 'name', 'email']);
  expect(headingsKey(['Name', 'Ward', 'Mail', 'Why it was refused', 'What to do'])).toBe(first.key);
  expect(headingsKey(['Name', 'Ward', 'Mail', 'More'])).not.toBe(first.key);
});
