import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Tokens = Record<string, string>;

const css = readFileSync(`${import.meta.dirname}/tokens.css`, 'utf8').replace(/\/\*[^]*?\*\//g, '');

/** Every block that holds a whole set of colours, by its selector on one line. */
const sets = new Map<string, Tokens>();
for (const [, selector = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*--zone-star: #[^{}]*)\}/g)) {
  const tokens: Tokens = {};
  for (const [, name = '', value = ''] of body.matchAll(/([\w-]+):\s*([^;]+);/g)) tokens[name] = value;
  sets.set(selector.trim().replace(/\s+/g, ' '), tokens);
}

const setOf = (selector: string): Tokens => {
  const found = sets.get(selector);
  if (!found) throw new Error(`tokens.css has no colours for ${selector}`);
  return found;
};

const lightPaper = setOf(":root, .paper, :root[data-theme='dark'] .invert");
const sign = setOf('.sign, .invert');
const darkPaper = setOf(":root[data-theme='dark'], :root[data-theme='dark'] .paper");

/** WCAG 2 relative luminance of a #rrggbb colour. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, name: string, against = 'bg'): number {
  const [darker = 0, lighter = 0] = [name, against]
    .map((token) => luminance(tokens[`--${token}`] ?? ''))
    .sort((first, second) => first - second);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('colour sets', () => {
  it('are the same whether the theme is asked for by the person or by the system', () => {
    expect(setOf(":root:not([data-theme='light']), :root:not([data-theme='light']) .paper")).toEqual(
      darkPaper,
    );
    expect(setOf(":root:not([data-theme='light']) .invert")).toEqual(lightPaper);
  });

  it('name the same tokens', () => {
    expect(Object.keys(sign)).toEqual(Object.keys(lightPaper));
    expect(Object.keys(darkPaper)).toEqual(Object.keys(lightPaper));
  });

  it.each([
    ['light paper', lightPaper],
    ['sign', sign],
    ['dark paper', darkPaper],
  ])('on %s read at AAA, and show every control and shape at 3:1', (_, tokens) => {
    expect(contrast(tokens, 'ink')).toBeGreaterThan(15);
    expect(contrast(tokens, 'ink2')).toBeGreaterThan(7);
    expect(contrast(tokens, 'ink2', 'bg2')).toBeGreaterThan(4.5);
    expect(contrast(tokens, 'signal-ink', 'signal')).toBeGreaterThan(7);
    expect(contrast(tokens, 'signal-ink', 'signal-pressed')).toBeGreaterThan(7);
    for (const name of [
      'edge',
      'up',
      'zone-circle',
      'zone-square',
      'zone-diamond',
      'zone-triangle',
      'zone-hexagon',
      'zone-star',
    ]) {
      expect(contrast(tokens, name), name).toBeGreaterThan(3);
    }
  });

  it('border yellow with ink exactly where yellow alone would not be seen', () => {
    expect(contrast(lightPaper, 'signal')).toBeLessThan(3);
    expect(lightPaper['--signal-border']).toBe(lightPaper['--ink']);
    for (const tokens of [sign, darkPaper]) {
      expect(contrast(tokens, 'signal')).toBeGreaterThan(3);
      expect(tokens['--signal-border']).toBe('transparent');
    }
  });
});
