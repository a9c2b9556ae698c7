import type { Meaning } from '@rotunda/shared/rules/rosterMeanings';
import { missedRounds } from './roundWords.ts';

/** What a heading about where, when and with whom somebody sits says; see `HeadingWords`. */
interface SeatWords {
  readonly meaning: Meaning;
  readonly whole: string;
  readonly part: string | null;
}

/** In English, German, French, Spanish, Italian, Portuguese and Dutch; tried in this order, before most other words. */
export const seatWords: readonly SeatWords[] = [
  {
    meaning: 'wishes',
    whole:
      `wished mentors?|mentors? wished for|preferred mentors?|requested mentors?|mentor wish|mentor wishes|mentor preferences?|` +
      `would like to meet|asks for|wunschmentor|wunschmentor in|wunschmentoren|wunschmentorin|wunschmentorinnen|wunsch mentor*|` +
      `mentorenwunsch|mentorenwunsche|mentors? souhaites?|mentors? demandes?|mentor deseado|mentores deseados|mentor preferido|` +
      `mentores preferidos|mentore desiderato|mentori desiderati|mentore preferito|mentori preferiti|mentor desejado|` +
      `mentores desejados|gewenste mentor|gewenste mentoren|voorkeursmentor|voorkeur mentor|mentorwens`,
    part:
      `mentors? would you like|mentors? you would like|like to be matched with|like to be paired with|mentors? do you want|` +
      `would you like to meet|welchen mentor*|welche mentor*|quels? mentors?|que mentores|que mentor|con que mentor*|` +
      `quale mentore|quali mentori|quais mentores|qual mentor|welke mentor*`,
  },
  {
    meaning: 'most-at-once',
    whole:
      `most at once|max at once|maximum at once|at once|most at a table|people at table|people at a table|people at my table|` +
      `people at your table|max per table|group size|max group size|mentees at once|max mentees at once|mentees per round|` +
      `max mentees per round|personen am tisch|max personen am tisch|gleichzeitig|max gleichzeitig|hochstens gleichzeitig|` +
      `mentees gleichzeitig|mentees pro runde|gruppengrosse|personnes a la table|personnes a table|max par table|` +
      `mentores par tour|personas a la vez|personas en la mesa|a la vez|max por mesa|maximo a la vez|persone al tavolo|` +
      `persone alla volta|alla volta|massimo alla volta|pessoas a mesa|pessoas de cada vez|de cada vez|maximo de cada vez|` +
      `personen aan tafel|tegelijk|max tegelijk|mentees tegelijk`,
    part:
      `at once|at the same time|at your table|at one table|gleichzeitig|an deinem tisch|an ihrem tisch|en meme temps|a votre table|` +
      `a la vez|en tu mesa|alla volta|al tuo tavolo|de cada vez|na sua mesa|tegelijk|aan je tafel`,
  },
  {
    meaning: 'away',
    whole:
      `away|away in|away in rounds?|absent|absent in rounds?|absences?|rounds away|rounds missed|misses rounds?|not there in rounds?|` +
      `abwesend|abwesend in|abwesend in runden?|abwesenheit|abwesenheiten|fehlt|fehlt in|fehlt in runden?|runden abwesend|` +
      `absent aux tours|absent au tour|tours manques|ausente|ausente en|ausente en rondas?|ausencias?|rondas ausente|assente|` +
      `assente nei turni|assenze|turni saltati|ausente nas rodadas|rodadas ausente|afwezig|afwezig in|afwezig in rondes?|` +
      `afwezigheid|mist rondes?`,
    part:
      `${missedRounds.join('|')}|rounds? are you away|` +
      `welchen runden|welcher runde|quels tours|que rondas|quali turni|quais rodadas|welke rondes`,
  },
  {
    meaning: 'arrives',
    whole:
      `arrives|arrives for|arrives in|arrives for round|arrives in round|arrives at round|from round|joins in round|first round|` +
      `late until round|kommt zu runde|kommt ab runde|kommt erst zu runde|ab runde|erste runde|arrive au tour|a partir du tour|` +
      `des le tour|premier tour|llega en la ronda|llega a la ronda|desde la ronda|primera ronda|arriva al turno|dal turno|` +
      `primo turno|chega na rodada|a partir da rodada|desde a rodada|primeira rodada|komt vanaf ronde|vanaf ronde|eerste ronde`,
    part: null,
  },
  {
    meaning: 'leaves',
    whole:
      `leaves|leaves after|leaves after round|until round|last round|goes after round|geht|geht nach|geht nach runde|bis runde|` +
      `letzte runde|part apres le tour|jusqu au tour|dernier tour|se va despues de la ronda|hasta la ronda|ultima ronda|` +
      `va via dopo il turno|fino al turno|ultimo turno|sai depois da rodada|ate a rodada|ultima rodada|gaat na ronde|` +
      `vertrekt na ronde|tot en met ronde|tot ronde|laatste ronde`,
    part: null,
  },
  {
    meaning: 'remote',
    whole:
      `remote|remotely|online|virtual|takes part remotely|joins remotely|attends remotely|remote participation|attendance mode|` +
      `mode of attendance|format|online teilnahme|teilnahmeart|teilnahmeform|nimmt online teil|virtuell|zugeschaltet|a distance|` +
      `en ligne|participation a distance|mode de participation|a distancia|en linea|modalidad|participacion a distancia|` +
      `a distanza|da remoto|modalita|partecipazione a distanza|remoto|participacao remota|modalidade|op afstand|` +
      `deelname op afstand`,
    part:
      `remotely|from afar|take part online|join online|attend online|in person or online|online or in person|vor ort oder online|` +
      `online oder vor ort|online teil*|en presentiel ou|a distance|presencial o|a distancia|in presenza o|da remoto|` +
      `presencial ou|remotamente|op afstand`,
  },
  {
    meaning: 'without-phone',
    whole:
      `without phone|without a phone|no phone|no smartphone|without smartphone|without a smartphone|on paper|takes part without a phone|` +
      `ohne handy|ohne telefon|ohne smartphone|kein handy|kein smartphone|auf papier|sans telephone|sans smartphone|` +
      `pas de telephone|pas de smartphone|sur papier|sin telefono|sin movil|sin smartphone|en papel|senza telefono|` +
      `senza cellulare|senza smartphone|su carta|sem telefone|sem telemovel|sem celular|sem smartphone|em papel|` +
      `zonder telefoon|zonder smartphone|geen telefoon|geen smartphone|op papier`,
    part:
      `without a phone|without phone|without a smartphone|no smartphone|ohne handy|ohne smartphone|kein smartphone|kein handy|` +
      `sans telephone|sans smartphone|sin telefono|sin movil|sin smartphone|senza telefono|senza cellulare|senza smartphone|` +
      `sem telefone|sem telemovel|sem celular|sem smartphone|zonder telefoon|zonder smartphone|geen smartphone`,
  },
  {
    meaning: 'has-phone',
    whole:
      `has phone|has a phone|has smartphone|has a smartphone|own smartphone|smartphone|brings a phone|brings a smartphone|` +
      `hat handy|hat ein handy|hat smartphone|hat ein smartphone|eigenes handy|eigenes smartphone|a un telephone|a un smartphone|` +
      `tiene telefono|tiene movil|tiene smartphone|ha un telefono|ha uno smartphone|ha un cellulare|tem telefone|tem telemovel|` +
      `tem celular|tem smartphone|heeft telefoon|heeft een telefoon|heeft smartphone|heeft een smartphone`,
    part:
      `have a phone|have a smartphone|bring a phone|bring a smartphone|bring your phone|use a smartphone|with your phone|` +
      `ein smartphone|ein handy|un smartphone|votre smartphone|tu movil|tu smartphone|uno smartphone|um smartphone|een smartphone`,
  },
  {
    meaning: 'languages',
    whole:
      // Not in the singular: that is the language in which a form was filled in.
      `languages|spoken languages?|languages? spoken|speaks|preferred languages|sprachen|gesprochene sprachen?|spricht|` +
      `langues|langues? parlees?|idiomas|lenguas|idiomas hablados|lingue|lingue parlate|linguas|idiomas falados|` +
      `talen|gesproken talen|spreekt`,
    part:
      `which languages?|what languages?|languages? do you speak|languages? can you|welchen? sprachen?|welcher sprache|` +
      `quelles? langues?|que idiomas?|quali lingue|quale lingua|quais idiomas?|welke talen|welke taal`,
  },
  {
    meaning: 'zone',
    whole: `zones?|room zone|seating zone|zone of the room|raumzone|zona|zona de la sala|zona della sala|zona da sala|zone de la salle`,
    part: null,
  },
  {
    meaning: 'fixed-table',
    whole:
      `fixed table|fixed seat|fixed place|cannot move|cannot leave table|stays at table|fester tisch|fester platz|` +
      `fester sitzplatz|bleibt an tisch|table fixe|place fixe|reste a la table|mesa fija|asiento fijo|lugar fijo|` +
      `se queda en la mesa|tavolo fisso|posto fisso|resta al tavolo|mesa fixa|lugar fixo|fica na mesa|vaste tafel|vaste plaats|` +
      `blijft aan tafel`,
    part: null,
  },
];
