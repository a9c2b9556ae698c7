import type { Meaning } from '@rotunda/shared/rules/rosterMeanings';
import { wordsOf } from './fold.ts';
import { seatWords } from './seatWords.ts';

/**
 * What headings say, folded, in English, German, French, Spanish, Italian, Portuguese and Dutch. `whole` are headings
 * that say nothing else; `part` are words that headings and questions have among others.
 */
export interface HeadingWords {
  readonly meaning: Meaning;
  readonly whole: RegExp;
  readonly part: RegExp | null;
}

const entry = (meaning: Meaning, whole: string, part: string | null = null): HeadingWords => ({
  meaning,
  whole: new RegExp(`^(?:${whole.replace(/\s*\n\s*/gu, ' ').replaceAll('*', '\\p{L}*')})$`, 'u'),
  part: part === null ? null : wordsOf(...part.split('\n').map((line) => line.trim())),
});

/** In the order in which they are tried: the first that fits counts. */
export const headingWords: readonly HeadingWords[] = [
  entry(
    'leave-out',
    `number|no|nr|id|response id|respondent id|antwort id|token|timestamp|zeitstempel|horodateur|marca temporal|` +
      `informazioni cronologiche|carimbo de data hora|tijdstempel|start time|startzeit|completion time|fertigstellungszeit|` +
      `heure de debut|heure de fin|hora de inicio|hora de finalizacion|submitted at|submission date|start date|end date|` +
      `last modified time|ip|ip address|ip adresse|browser|user agent|status|progress|duration|` +
      `why it was refused|what to do|#`,
  ),
  entry(
    'email',
    `e ?mail|mail|e ?mail ?address|your e ?mail ?address|your e ?mail|e ?mail ?adresse|mail ?adresse|courriel|adresse courriel|` +
      `adresse mail|adresse e ?mail|adresse electronique|correo|correo electronico|direccion de correo electronico|` +
      `posta elettronica|indirizzo e ?mail|endereco de e ?mail|e ?mail ?adres|mail ?adres|username|user name`,
    'e mail|email|e mail*|courriel|correo|mailadres*',
  ),
  entry(
    'first-name',
    `first ?name|given ?name|forename|vorname|vornamen|prenom|prenoms|voornaam|primer nombre|nombre de pila|first`,
    'first name|given name|vorname|prenom|voornaam',
  ),
  entry(
    'last-name',
    `last ?name|surname|family ?name|nachname|familienname|zuname|nom de famille|apellido|apellidos|cognome|sobrenome|` +
      `apelido|apelidos|achternaam|familienaam|last`,
    'last name|surname|family name|nachname|familienname|nom de famille|apellido|apellidos|cognome|sobrenome|achternaam',
  ),
  entry(
    'name',
    `name|names|full ?name|your name|your full name|display name|participant|participants|participant name|attendee|attendee name|` +
      `person|who|mentor name|mentee name|name of mentor|name of mentee|vollstandiger name|voller name|ihr name|dein name|` +
      `name vorname|vorname name|vorname nachname|nachname vorname|vor und nachname|teilnehmer|teilnehmerin|teilnehmende|` +
      `teilnehmer in|mitarbeiter|nom|nom complet|nom et prenom|prenom et nom|nom prenom|votre nom|participante|nombre|` +
      `nombre completo|nombre y apellidos|nombre y apellido|tu nombre|nome|nome completo|nome e cognome|cognome e nome|` +
      `nome e sobrenome|seu nome|partecipante|naam|volledige naam|voor en achternaam|uw naam|je naam|deelnemer`,
    'your name|full name|ihr name|votre nom|naam|nombre completo|nome completo',
  ),
  entry(
    'is-both',
    `both|beides|beide|les deux|ambos|entrambi|beide rollen|allebei|mentor and mentee`,
    'both a mentor and a mentee|sowohl mentor*|both roles',
  ),
  ...seatWords.map(({ meaning, whole, part }) => entry(meaning, whole, part)),
  entry(
    'most-conversations',
    `most conversations|max conversations|maximum conversations|max mentees|maximum mentees|how many mentees`,
  ),
  entry('most-rounds', `most rounds|max rounds|maximum rounds`),
  entry(
    'minimum-level',
    `minimum level|min level|mentor level|mindestniveau|niveau minimum|nivel minimo|livello minimo`,
  ),
  entry(
    'table',
    `table|table number|table no|table nr|tisch|tischnummer|mesa|numero de mesa|tavolo|tafel|tafelnummer|numero de table`,
  ),
  entry(
    'forbidden',
    `forbidden|must not meet|never meet|do not pair|not with|nicht mit`,
    'must not meet|never meet|do not pair',
  ),
  entry('required', `required|must meet|pair with|zusammen mit`, 'must meet'),
  entry(
    'role',
    `role|your role|participation|participating as|attending as|taking part as|i am|i am a|i want to be|mentor or mentee|` +
      `mentor mentee|type|participant type|rolle|ihre rolle|teilnahme als|ich bin|ich nehme teil als|role souhaite|` +
      `je suis|rol|tu rol|soy|participo como|papel|ruolo|sono|partecipo come|funcao|sou|deelname als|ik ben`,
    'mentor or mentee|mentor oder mentee|mentor ou mentore*|mentor ou mentee|mentor o mentee|mentor of mentee|' +
      'mentor or a mentee|mentor in oder mentee|mentora o mentee|mentor mentee|mentor or mentees|role in the programme',
  ),
  entry(
    'department',
    `department|dept|team|unit|business unit|division|group|function|organi[sz]ation|company|firm|employer|abteilung|bereich|` +
      `team abteilung|firma|unternehmen|departement|service|direction|equipe|entreprise|departamento|equipo|empresa|area|` +
      `dipartimento|reparto|ufficio|azienda|setor|afdeling|bedrijf`,
    'department|which team|what team|abteilung|departement|departamento|dipartimento|afdeling|which company|business unit',
  ),
  entry(
    'outcome',
    `outcome|hoped for outcome|expected outcome|expected result|desired outcome|ziel|ziel des gesprachs|ergebnis|` +
      `gewunschtes ergebnis|resultat|resultat attendu|objectif|resultado|resultado esperado|objetivo|risultato|` +
      `risultato atteso|obiettivo|uitkomst|gewenst resultaat|doel`,
    'outcome|good result|like to leave with|walk away with|hope to achieve|ergebnis|resultat attendu|resultado esperado',
  ),
  entry(
    'context',
    `context|background|situation|kontext|hintergrund|contexte|contexto|contesto|achtergrond|more about it|details`,
    'background|context|situation|hintergrund|kontext|contexte|contexto|contesto|achtergrond',
  ),
  entry(
    'question',
    `question|your question|my question|frage|ihre frage|deine frage|votre question|pregunta|tu pregunta|domanda|la tua domanda|` +
      `pergunta|sua pergunta|vraag|je vraag|uw vraag`,
    'your question|question for your mentor|what do you want to ask|would you like to ask|one question|question to a mentor|' +
      'ihre frage|deine frage|welche frage|votre question|quelle question|pregunta|domanda|pergunta|je vraag|uw vraag|welke vraag',
  ),
  entry(
    'level',
    `level|your level|current level|own level|self assessment|level today|niveau|ihr niveau|niveau actuel|nivel|nivel actual|` +
      `livello|nivel atual|huidig niveau|kenntnisstand`,
    'current level|own level|your level|self assessment|kenntnisstand|niveau actuel|nivel actual|huidig niveau',
  ),
  entry(
    'bio',
    `bio|short bio|biography|about me|about you|introduce yourself|kurzvorstellung|uber mich|biographie|biografia|over mij`,
    'short bio|introduce yourself',
  ),
  entry('link', `link|document|document link|url|lien|enlace`),
  entry(
    'remark',
    `remark|remarks|note|notes|comment|comments|anything else|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|` +
      `kommentare|remarque|remarques|commentaire|commentaires|comentario|comentarios|observaciones|commenti|` +
      `observacoes|opmerking|opmerkingen`,
    'anything else|other comments|any comments|bemerkung*|anmerkung*|remarques|comentarios|observaciones|opmerkingen',
  ),
];
