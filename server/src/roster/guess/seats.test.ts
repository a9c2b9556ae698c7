import { describe, expect, test } from 'vitest';
import { csvTable } from '../files/csvTable.ts';
import { csvOf, upload } from '../testing/files.ts';
import { guessTable } from './guess.ts';
import { withHeadings } from './heading.ts';
import { withoutPhoneOf } from './phoneCells.ts';
import { remoteOf } from './seatCells.ts';

/** What a column with this heading and these cells means, beside names. */
const meaningOf = (heading: string, cells: readonly string[]) => {
  const rows = [['Name', heading], ...cells.map((cell, index) => [`Person Number${index}`, cell])];
  const { columns } = guessTable(withHeadings(csvTable(upload('people.csv', csvOf(rows)), 0)), ['Pricing']);
  return columns[1]!;
};

const mentors = ['Tom Berg', 'Amara Nwosu; Li Wei', ''];
const addresses = ['tom@example.org', 'li@example.org', 'tom@example.org; li@example.org'];
const yesNo = ['yes', 'no', ''];
const places = ['online', 'vor Ort', 'in person'];
const rounds = ['2; 4', '3', '1-2'];
const single = ['2', '3', ''];
const languages = ['German; English', 'Deutsch', 'English, French'];

describe('[GUESS-7] a heading says of seats', () => {
  test.each<[string, string[], ...string[]]>([
    ['away', ['Round 1, Round 2', 'none', '3 and 4'], 'Which rounds will you miss?'],
    ['wishes', ['Tom Berg (Sales)', 'Berg, Tom', 'no preference', '-'], 'Preferred mentor'],
    ['languages', ['Deutsch (C1), Englisch', 'English (B2)'], 'Sprachen'],
    ['wishes', mentors, 'Wished mentors', 'Wunschmentor', 'Mentor souhaité', 'Mentor deseado'],
    ['wishes', mentors, 'Mentore desiderato', 'Mentor desejado', 'Gewenste mentor', 'Preferred mentor 2'],
    ['wishes', addresses, 'Which mentors would you like to meet?', 'Welche Mentorin wünschst du dir?'],
    [
      'most-at-once',
      single,
      'How many people at your table?',
      'Mentees gleichzeitig',
      'Personnes à la table',
    ],
    [
      'most-at-once',
      single,
      'Personas a la vez',
      'Persone al tavolo',
      'Pessoas à mesa',
      'Personen aan tafel',
    ],
    ['away', rounds, 'Away in rounds', 'Abwesend in Runden', 'Absent aux tours', 'Ausente en rondas'],
    [
      'away',
      rounds,
      'Assente nei turni',
      'Ausente nas rodadas',
      'Afwezig in rondes',
      'Which rounds will you miss?',
    ],
    [
      'away',
      ['Round 1', '1-2', '1, 3', 'rounds 2 and 3', 'none', 'R4', '2nd round', 'Runde 1 bis 2'],
      'Any rounds you will miss?',
      'Are there rounds that you can’t attend?',
      'Rounds you won’t be there for',
      'Gibt es Runden, die du verpasst?',
      'Welche Runden verpassen Sie?',
      'Fehlst du in einer der Runden?',
      'Quels tours allez-vous manquer ?',
      'Serez-vous absent à certains tours ?',
      '¿Qué rondas te vas a perder?',
      '¿Faltarás a alguna ronda?',
      'Ci sono turni che salterai?',
      'Mancherai a qualche turno?',
      'Há rodadas que vai perder?',
      'Vai faltar a alguma rodada?',
      'Zijn er rondes die je mist?',
      'Welke rondes ben je er niet?',
    ],
    [
      'arrives',
      single,
      'Arrives for round',
      'Kommt ab Runde',
      'Premier tour',
      'Desde la ronda',
      'Eerste ronde',
    ],
    [
      'leaves',
      single,
      'Leaves after round',
      'Geht nach Runde',
      'Dernier tour',
      'Hasta la ronda',
      'Laatste ronde',
    ],
    [
      'remote',
      yesNo,
      'Remote?',
      'Virtuell',
      'À distance',
      'A distancia',
      'Da remoto',
      'Remoto',
      'Op afstand',
    ],
    ['remote', places, 'Will you attend online or in person?', 'Teilnahmeart', 'Format', 'Modalidad'],
    ['remote', yesNo, 'Would you like to mentor remotely?'],
    [
      'without-phone',
      yesNo,
      'Without a phone',
      'Ohne Handy?',
      'Kein Smartphone',
      'Sans téléphone',
      'On paper',
    ],
    [
      'without-phone',
      yesNo,
      'Sin móvil',
      'Senza cellulare',
      'Sem telemóvel',
      'Zonder telefoon',
      'Auf Papier',
    ],
    ['without-phone', yesNo, 'Will you join as a mentor without a smartphone?', 'Kommst du ohne Handy?'],
    ['has-phone', yesNo, 'Do you have a smartphone?', 'Smartphone', 'Hast du ein Smartphone dabei?'],
    ['has-phone', yesNo, 'Avez-vous un smartphone ?', '¿Tienes un smartphone?', 'Hai uno smartphone?'],
    ['has-phone', yesNo, 'Você tem um smartphone?', 'Heb je een smartphone?', 'Has a phone'],
    ['extra', ['0171 2345678', '+44 20 7946 0000', ''], 'Phone', 'Smartphone', 'Telefon', 'Without a phone'],
    ['languages', languages, 'Languages', 'Sprachen', 'Langues', 'Idiomas', 'Lingue', 'Línguas', 'Talen'],
    ['languages', languages, 'Which languages do you speak?'],
    ['zone', ['Garden side', 'Library'], 'Zone', 'Zona', 'Zona de la sala'],
    ['fixed-table', single, 'Fixed table', 'Fester Platz', 'Table fixe', 'Mesa fija', 'Tavolo fisso'],
    ['fixed-table', single, 'Mesa fixa', 'Vaste tafel'],
  ])('%s', (meaning, cells, ...headings) => {
    for (const heading of headings) {
      const { choice, reasons } = meaningOf(heading, cells);
      expect([heading, choice.meaning]).toEqual([heading, meaning]);
      expect(reasons).not.toEqual([]);
    }
  });

  test.each<[string, string[]]>([
    ['Language', ['English (United Kingdom)', 'English (United States)', 'German (Germany)']],
    ['Format', ['Workshop', 'Talk', 'Panel']],
    ['Away', ['from Monday', 'no', 'maybe']],
    ['Arrives', ['10:20', '09:00', '11:30']],
    ['Any rounds you will miss?', ['the one after lunch, I think', 'maybe', 'the last']],
    ['Fixed table', ['yes', 'no', 'yes']],
    ['Wishes', ['vegetarian food, please', 'a quiet place near the door', 'no long speeches']],
    [
      'Languages',
      ['I can read French, but do not ask me to speak it in front of others, because I get nervous'],
    ],
  ])('nothing where the cells of “%s” look like something else', (heading, cells) => {
    const kept = ['extra', 'needs', 'question', 'topics-by-role'];
    expect(kept).toContain(meaningOf(heading, cells).choice.meaning);
  });

  test('and whom people wish for is nobody where the cells are topics', () => {
    expect(meaningOf('Wishes', ['Pricing', 'Hiring']).choice.meaning).toBe('needs');
  });

  test('with languages always to be looked at, because they keep people apart', () => {
    expect(meaningOf('Sprachen', languages)).toMatchObject({ confidence: 'likely' });
    expect(meaningOf('Sprachen', languages).reasons).toContain(
      'A mentee with languages meets mentors who share one.',
    );
  });
});

test('[GUESS-7] cells say who takes part from afar', () => {
  for (const cell of [
    'yes',
    'x',
    'Online',
    'Remote (Zoom)',
    'à distance',
    'nicht vor Ort, online? nein: online',
  ])
    expect([cell, remoteOf(cell)]).toEqual([cell, cell.startsWith('nicht') ? null : true]);
  for (const cell of ['no', 'In person', 'vor Ort', 'En présentiel', 'No, not online']) {
    expect([cell, remoteOf(cell)]).toEqual([cell, false]);
  }
  expect(remoteOf('maybe')).toBeNull();
  expect(remoteOf('')).toBeNull();
});

test('[PAPER-11] cells say who has no phone, whichever way the heading asks', () => {
  for (const cell of [
    'No phone',
    'ohne Handy',
    'sans téléphone',
    'sin móvil',
    'geen smartphone',
    'on paper',
  ]) {
    expect([cell, withoutPhoneOf(cell), withoutPhoneOf(cell, true)]).toEqual([cell, true, true]);
  }
  for (const cell of ['with a phone', 'eigenes Handy', 'tem telemóvel']) {
    expect([cell, withoutPhoneOf(cell), withoutPhoneOf(cell, true)]).toEqual([cell, false, false]);
  }
  expect([withoutPhoneOf('yes'), withoutPhoneOf('yes', true)]).toEqual([true, false]);
  expect([withoutPhoneOf('nein'), withoutPhoneOf('nein', true)]).toEqual([false, true]);
  expect(withoutPhoneOf('0171 2345678')).toBeNull();
});
