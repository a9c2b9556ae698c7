import { searchName } from './people.ts';

/** Languages that are known by all their names, and what each is called here. */
const named = {
  af: 'Afrikaans',
  am: 'Amharic',
  ar: 'Arabic',
  az: 'Azerbaijani',
  be: 'Belarusian',
  bg: 'Bulgarian',
  bn: 'Bengali',
  bs: 'Bosnian',
  ca: 'Catalan',
  cs: 'Czech',
  cy: 'Welsh',
  da: 'Danish',
  de: 'German',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  et: 'Estonian',
  eu: 'Basque',
  fa: 'Persian',
  fi: 'Finnish',
  fil: 'Filipino',
  fr: 'French',
  ga: 'Irish',
  gl: 'Galician',
  gu: 'Gujarati',
  ha: 'Hausa',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian',
  hu: 'Hungarian',
  hy: 'Armenian',
  id: 'Indonesian',
  ig: 'Igbo',
  is: 'Icelandic',
  it: 'Italian',
  ja: 'Japanese',
  ka: 'Georgian',
  kk: 'Kazakh',
  km: 'Khmer',
  kn: 'Kannada',
  ko: 'Korean',
  ku: 'Kurdish',
  lb: 'Luxembourgish',
  lt: 'Lithuanian',
  lv: 'Latvian',
  mk: 'Macedonian',
  ml: 'Malayalam',
  mn: 'Mongolian',
  mr: 'Marathi',
  ms: 'Malay',
  mt: 'Maltese',
  my: 'Burmese',
  ne: 'Nepali',
  nl: 'Dutch',
  no: 'Norwegian',
  pa: 'Punjabi',
  pl: 'Polish',
  ps: 'Pashto',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  rw: 'Kinyarwanda',
  si: 'Sinhala',
  sk: 'Slovak',
  sl: 'Slovenian',
  so: 'Somali',
  sq: 'Albanian',
  sr: 'Serbian',
  sv: 'Swedish',
  sw: 'Swahili',
  ta: 'Tamil',
  te: 'Telugu',
  th: 'Thai',
  ti: 'Tigrinya',
  tr: 'Turkish',
  uk: 'Ukrainian',
  ur: 'Urdu',
  uz: 'Uzbek',
  vi: 'Vietnamese',
  xh: 'Xhosa',
  yo: 'Yoruba',
  yue: 'Cantonese',
  zh: 'Chinese',
  zu: 'Zulu',
} as const;
type Code = keyof typeof named;

const isKnown = (code: string): code is Code => Object.hasOwn(named, code);
export const languageCodes = Object.keys(named).filter(isKnown);

/** The languages that roster files are understood in, whose names of languages are known besides a language's own. */
export const namingLanguages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] as const;

/** What people call some of them besides, folded. */
const alsoCalled: Partial<Record<Code, string>> = {
  bn: 'bangla',
  de: 'hochdeutsch|standarddeutsch|high german',
  es: 'castilian|kastilisch|castillan|castellano|castigliano|castelhano|castella|castiliaans',
  fa: 'farsi',
  fil: 'tagalog',
  nl: 'flemish|flamisch|flamand|flamenco|fiammingo|flamengo|vlaams',
  no: 'bokmal|nynorsk',
  zh: 'mandarin|mandarin chinese|mandarino|mandarim|mandarijn|putonghua',
};

/** As it is compared: case, accents and strokes do not count. */
const folded = searchName;

/** What a language is called in another one; nothing where that is not known. */
const nameIn = (code: Code, language: string): string[] => {
  const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code);
  return name === undefined ? [] : [folded(name)];
};

let known: ReadonlyMap<string, Code> | undefined;

/** Every name that is known, folded; made once it is asked for. */
const codesByName = (): ReadonlyMap<string, Code> =>
  (known ??= new Map(
    languageCodes.flatMap((code) =>
      [
        folded(named[code]),
        ...(alsoCalled[code]?.split('|') ?? []),
        ...[code, ...namingLanguages].flatMap((language) => nameIn(code, language)),
      ].map((name) => [name, code] as const),
    ),
  ));

/** ISO codes of two or three letters, with a country or without: `de`, `deu`, `pt-BR`. */
const tag = /^[a-z]{2,3}(?:[-_][a-z]{2})?$/iu;
/** Says no in most languages, and that something is so in another: codes that nobody means. */
const words = new Set(['no', 'so', 'is']);

function codeOfTag(typed: string): Code | undefined {
  if (!tag.test(typed) || words.has(typed.toLowerCase())) return undefined;
  const [canonical = ''] = Intl.getCanonicalLocales(typed.replace('_', '-'));
  const language = new Intl.Locale(canonical).language;
  if (language === 'nb' || language === 'nn') return 'no';
  return isKnown(language) ? language : undefined;
}

/**
 * What a language is called here that somebody wrote by its name in any of seven languages, by its own, or as a code;
 * what is none of these stays as it was written.
 */
export function languageName(typed: string): string {
  const text = typed.trim();
  const code = codesByName().get(folded(text)) ?? codeOfTag(text);
  return code === undefined ? text : named[code];
}

/** The same of a list, each language once, in the order in which they were named first. */
export function languageNames(typed: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const name of typed.map(languageName)) {
    if (!names.has(folded(name))) names.set(folded(name), name);
  }
  return [...names.values()];
}

/** Languages as they are compared. */
export const foldedLanguages = (languages: readonly string[]): string[] => languages.map(folded);

/** Whether a mentee can talk with a mentor, of both of whom the languages are folded. Who names none takes any. */
export const canTalk = (wanted: readonly string[], spoken: readonly string[]): boolean =>
  wanted.length === 0 || wanted.some((language) => spoken.includes(language));
