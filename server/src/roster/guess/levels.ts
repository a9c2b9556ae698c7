import { folded } from './fold.ts';

/** Words for how well, how much and how important, by the level from 1 to 5 that they mean; 0 is not at all. */
const words: readonly (readonly string[])[] = [
  'none|not at all|no|never|na|n a|no knowledge|no experience|not relevant|keine|gar nicht|nein|aucun|aucune|pas du tout|ninguno|ninguna|nada|nessuno|nessuna|per niente|nenhum|nenhuma|geen|helemaal niet|not interested',
  'beginner|novice|basic|basics|starter|not important|unimportant|very low|anfanger|einsteiger|grundlagen|unwichtig|nicht wichtig|sehr niedrig|debutant|debutante|pas important|principiante|no importante|muy bajo|non importante|iniciante|nao importante|beginnend|niet belangrijk',
  'elementary|some|a little|little|slightly important|of little importance|low|grundkenntnisse|wenig|etwas|wenig wichtig|niedrig|elementaire|un peu|peu important|faible|elemental|un poco|poco importante|bajo|elementare|poco|basso|basico|um pouco|pouco importante|baixo|weinig|een beetje|laag',
  'intermediate|medium|moderate|average|competent|moderately important|somewhat important|neutral|mittel|mittelmassig|teils teils|intermediaire|moyen|moyenne|moyennement important|intermedio|medio|media|algo importante|abbastanza importante|mediamente importante|intermediario|gemiddeld|redelijk|enigszins belangrijk',
  'advanced|good|proficient|high|important|experienced|fortgeschritten|gut|hoch|wichtig|erfahren|avance|avancee|bon|bonne|eleve|avanzado|avanzada|bueno|buena|alto|alta|importante|avanzato|buono|avancado|bom|boa|gevorderd|goed|hoog|belangrijk',
  'expert|excellent|very good|very high|very important|extremely important|critical|essential|master|experte|expertin|sehr gut|sehr hoch|sehr wichtig|experte confirme|excellente|tres important|tres bon|tres eleve|experto|experta|excelente|muy importante|muy alto|esperto|esperta|eccellente|molto importante|molto alto|especialista|muito importante|muito alto|deskundig|uitstekend|zeer belangrijk|heel belangrijk',
].map((list) => list.split('|'));

const byWord = new Map(words.flatMap((list, level) => list.map((word) => [word, level] as const)));

/** How high the numbers of a scale go. */
export type Scale = 5 | 10;

/** The scale of numbers: up to 10 when a quarter of them is above 5. A few among fives are slips, which make no other scale. */
export function scaleOf(cells: readonly string[]): Scale {
  const numbers = cells.flatMap((cell) => /^(\d{1,2})(?!\d|\s*\/\s*5)/u.exec(cell.trim())?.[1] ?? []);
  const above = numbers.filter((digits) => Number(digits) > 5).length;
  return above > 0 && above * 4 >= numbers.length ? 10 : 5;
}

/**
 * The level from 1 to 5 that a cell says as a number, in stars or in words; 0 for not at all, null when it says none. On a
 * scale to ten two numbers are one level.
 */
export function levelIn(cell: string, scale: Scale = 5): number | null {
  const text = cell.trim();
  const stars = /^[★⭐*]+[☆✩]*$/u.test(text) ? (text.match(/[★⭐*]/gu) ?? []).length : 0;
  if (stars >= 1 && stars <= 5) return stars;
  if (/^[☆✩]+$/u.test(text)) return 0;
  const [, digits, of] =
    /^(\d{1,2})(?:[.,]0+)?(?:\s*(?:\/|of|von|sur|de|di|van)\s*(\d{1,2}))?(?=$|\s|[-–:)(])/u.exec(text) ?? [];
  if (digits !== undefined && (of === undefined || Number(of) === 5 || Number(of) === 10)) {
    const most = of === undefined ? scale : Number(of);
    const value = Number(digits);
    if (value > most) return null;
    return most === 10 ? Math.ceil(value / 2) : value;
  }
  const word = folded(text);
  return byWord.get(word) ?? null;
}

export interface Rated {
  readonly topic: string;
  readonly level: number | null;
}

/** A topic with its level in any of the ways people write one: `Pricing:5`, `Pricing (expert)`, `Pricing ★★★`. */
export function ratedTopic(entry: string): Rated {
  const whole = { topic: entry.trim(), level: null };
  for (const pattern of suffixes) {
    const [, topic = '', level = ''] = pattern.exec(entry.trim()) ?? [];
    const found = level === '' ? null : levelIn(level);
    if (topic !== '' && found !== null && found > 0) return { topic: topic.trim(), level: found };
  }
  return whole;
}

const suffixes: readonly RegExp[] = [
  /^(.*\S)\s*\(([^()]+)\)$/u,
  /^(.*\S)\s*[:=]\s*([^:=]+)$/u,
  /^(.*\S)\s+[-–—]\s+([^-–—]+)$/u,
  /^(.*[^\s★⭐*])\s*([★⭐*]+[☆✩]*)$/u,
  /^(.*\p{L}\S*)\s+([1-5]\s*\/\s*5)$/u,
];
