import { folded, wordsOf } from './fold.ts';

/** What a heading about topics says: what people offer, what they need, or only that it is about topics. */
export type TopicSide = 'offers' | 'needs' | 'topics';

const offers = wordsOf(
  'offer|offers|offered|offering|expertise|area* of expertise|expert in|strength|strengths|strong in|good at|experienced in|experience in',
  'can you help|could you help|can help|i can help|you can help|can you teach|could you teach|can teach|can you share|can you offer',
  'can you mentor|mentor others|mentor someone|happy to share|to share|to teach|teach others|support others|help others|advise others',
  'as a mentor|for mentors|mentors only|mentor topics|mentor skills|mentoring topics|if mentor|mentor topic|mentor expertise',
  'biete|bieten|anbieten|angebot|kann helfen|konnen sie helfen|kannst du helfen|unterstutzen|fachgebiet*|starken|weitergeben|kompetenz*|als mentor*',
  'offre|proposer|peux aider|pouvez vous aider|peut aider|domaine* d expertise|expertise|points forts|competences|en tant que mentor',
  'ofrezco|ofrece|ofrecer|puedo ayudar|puedes ayudar|puede ayudar|experiencia en|fortalezas|competencias|como mentor*',
  'offro|offrire|posso aiutare|puoi aiutare|competenze|esperto in|punti di forza|come mentor*',
  'ofereco|oferecer|posso ajudar|pode ajudar|pontos fortes|como mentor*|bied|bieden|aanbieden|kan helpen|kun je helpen|sterke punten|deskundigheid',
);

const needs = wordsOf(
  'need|needs|needed|want|wants|wanted|wish|wishes|would like help|like help|like support|like advice|help with|support with|advice on',
  'learn|learning|improve|develop|grow|looking for|interested|interest|interests|goal|goals|challenge|challenges|struggle|importance|important|priority|priorities',
  'as a mentee|for mentees|mentees only|mentee topics|mentee needs|if mentee|mentee topic|get better at|discuss',
  'bedarf|brauche|benotig*|suche|wunsch|wunsche|lernwunsch*|lernen|verbessern|hilfe bei|unterstutzung bei|interesse|interessen|wichtig|wichtigkeit|als mentee',
  'besoin|besoins|souhait*|apprendre|ameliorer|aide sur|interesse|interets|importance|en tant que mentore*',
  'necesidad|necesidades|necesito|necesitas|quiero|quieres|aprender|mejorar|ayuda con|interes|intereses|importancia|como mentee',
  'bisogno|bisogni|vorrei|vorresti|imparare|migliorare|aiuto con|interessi|interesse|importanza|come mentee',
  'necessidade|necessidades|preciso|precisa|quero|quer|melhorar|ajuda com|interesses|importancia',
  'behoefte|behoeften|nodig|wil leren|wil je leren|leren|leerwens*|verbeteren|hulp bij|interesses|belangrijk|belang',
);

const topics = wordsOf(
  'topic|topics|skill|skills|area|areas|subject|subjects|theme|themes|competenc*|knowledge|field|fields|expertise',
  'thema|themen|themenbereich*|fachbereich*|kenntnisse|kompetenz*|wissen|fahigkeit*|theme|themes|sujet|sujets|competence*|domaine*',
  'tema|temas|habilidad*|competencia*|conocimiento*|temi|argoment*|competenz*|assunto*|conheciment*|onderwerp*|vaardighe*|kennis',
);

const choices = wordsOf(
  'choice|wahl|choix|opcion|eleccion|scelta|escolha|keuze|preference|prioritat|priorite|prioridad|priorita|prioridade',
);

/** What is said between "can" and "with" about others is an offer, though "help with" alone is a need. */
export function topicSideOf(heading: string): TopicSide | null {
  const text = folded(heading);
  if (offers.test(text)) return 'offers';
  if (needs.test(text)) return 'needs';
  if (topics.test(text)) return 'topics';
  return choices.test(text) ? 'needs' : null;
}

/** Whether a heading is about topics at all, and not only about wanting something. */
export const namesTopics = (heading: string): boolean => topics.test(folded(heading));

const ordinals: readonly RegExp[] = [
  '1st|first|top|most important|main|primary|erste|erster|erstes|1er|1ere|premier|premiere|primer|primera|primero|primo|prima|primeiro|primeira|eerste',
  '2nd|second|secondary|zweite|zweiter|zweites|2e|deuxieme|second|seconde|segundo|segunda|secondo|seconda|tweede',
  '3rd|third|dritte|dritter|drittes|3e|troisieme|tercer|tercera|tercero|terzo|terza|terceiro|terceira|derde',
  '4th|fourth|vierte|vierter|viertes|4e|quatrieme|cuarto|cuarta|quarto|quarta|vierde',
  '5th|fifth|funfte|funfter|funftes|5e|cinquieme|quinto|quinta|vijfde',
].map((words) => wordsOf(words));

/** The rank that a heading gives: `Need 2`, `Third choice`, `Thema #1`; null when it gives none. */
export function rankOf(heading: string): number | null {
  const text = folded(heading).replaceAll('#', ' ').replace(/\s+/gu, ' ').trim();
  const digits = /(?:^| |\p{L})(10|[1-9])(?: |$)/u.exec(text)?.[1];
  // A scale such as "from 1 to 5" gives no rank.
  const numbers = text.match(/\d+/gu) ?? [];
  if (digits !== undefined && numbers.length === 1) return Number(digits);
  const index = ordinals.findIndex((each) => each.test(text));
  return index < 0 ? null : index + 1;
}
