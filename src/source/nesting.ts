import { scanTokens, type Token } from './nesting-tokens.js';

/**
 * Deepest nesting that is handed to the parser. oxc-parser is recursive and ends the process without an exception:
 * on a stack of 8 MB (measured with 0.159.0) at about 3,150 nested namespaces or functions, 4,100 templates or type
 * arguments, 6,000 parentheses, blocks, labels or else-ifs, 8,000 arrays, ternaries, arrows or assignments.
 */
export const MAX_NESTING = 2000;

/*
 * Constructs weigh by the depth at which they end the process. Operators nest the tree as well, but take far less stack:
 * about 10,000 `extends class`, 13,000 JSX elements, 17,000 `new`, 25,000 unary operators, 63,000 binary operators, calls
 * or tagged templates in a row.
 */
const LEVEL = 16;
const HALF_LEVEL = LEVEL / 2;
const PREFIX = LEVEL / 4;
const OPERATOR = 1;
const LIMIT = MAX_NESTING * LEVEL;

/** One open bracket, and the weight of the chains that are open directly in it. */
interface Level {
  readonly closer: string;
  readonly isControl: boolean;
  /** Operators and statement heads since the last boundary. */
  chain: number;
  /** Type arguments, which commas do not end. */
  angles: number;
  /** JSX elements, which their text does not end. */
  tags: number;
}

const structuralWords = new Set(['if', 'for', 'while', 'do', 'with', 'yield']);
const prefixWords = new Set(
  'typeof void delete new await keyof infer readonly unique return throw'.split(' '),
);
const infixWords = new Set('in instanceof of as satisfies extends is'.split(' '));
const controlWords = new Set(['if', 'for', 'while', 'with', 'switch', 'catch', 'await']);
const declaringWords = new Set(
  'class function const let var case default else try finally import export async'.split(' '),
);
const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '${': '}' };

/**
 * The offset at which the nesting of a text exceeds {@link MAX_NESTING} levels, or null. One pass over the tokens,
 * without a grammar: an over-estimate for chains, made so that siblings (list items, statements, attributes) never add up.
 */
export function findDeepNesting(text: string): number | null {
  const depth = new Depth();
  for (const token of scanTokens(text)) {
    depth.enter(token);
    if (depth.total > LIMIT) return token.start;
  }
  return null;
}

function newLevel(closer: string, isControl: boolean): Level {
  return { closer, isControl, chain: 0, angles: 0, tags: 0 };
}

class Depth {
  total = 0;
  private readonly levels: Level[] = [newLevel('', false)];
  /** Whether the previous token ends an operand, so that another operand begins something new. */
  private afterOperand = false;
  private afterSemicolon = false;
  private previous = '';

  enter(token: Token): void {
    const { text } = token;
    if (this.afterSemicolon && text !== 'else') this.endStatement();
    this.afterSemicolon = false;
    if (token.kind === 'word') this.word(text);
    else if (token.kind === 'operand') this.operand();
    else if (token.kind === 'tail') this.afterOperand = true;
    else if (CLOSERS[text] !== undefined) this.open(text);
    else if (text === ')' || text === ']' || text === '}') this.close(text);
    else this.punctuator(text, token.next);
    this.previous = text;
  }

  private get level(): Level {
    return this.levels.at(-1) as Level;
  }

  private add(weight: number): void {
    this.level.chain += weight;
    this.total += weight;
  }

  private addTo(counter: 'angles' | 'tags', weight: number): void {
    const change = Math.max(weight, -this.level[counter]);
    this.level[counter] += change;
    this.total += change;
  }

  private endChain(): void {
    this.total -= this.level.chain;
    this.level.chain = 0;
  }

  private endStatement(): void {
    this.endChain();
    this.addTo('angles', -this.level.angles);
    this.addTo('tags', -this.level.tags);
    this.afterOperand = false;
  }

  private operand(): void {
    if (this.afterOperand) this.endChain();
    this.afterOperand = true;
  }

  private word(word: string): void {
    if (this.previous === '.' || this.previous === '?.') {
      this.afterOperand = true;
      return;
    }
    if (this.afterOperand && infixWords.has(word)) {
      this.add(word === 'extends' ? PREFIX : OPERATOR);
      this.afterOperand = false;
      return;
    }
    // Two operands side by side are two statements, two JSX attributes, words of JSX text, a declaration.
    if ((this.afterOperand && word !== 'else') || word === 'case') this.endChain();
    if (structuralWords.has(word)) this.add(LEVEL);
    else if (prefixWords.has(word)) this.add(PREFIX);
    const isHead = structuralWords.has(word) || prefixWords.has(word) || declaringWords.has(word);
    this.afterOperand = !isHead;
  }

  private open(opener: string): void {
    const isControl = opener === '(' && controlWords.has(this.previous);
    this.levels.push(newLevel(CLOSERS[opener] ?? '', isControl));
    this.total += LEVEL;
    this.afterOperand = false;
  }

  private close(closer: string): void {
    // Skipping to the matching level heals what the token scan misread, such as a bracket in JSX text.
    if (this.levels.findLast((level) => level.closer === closer) === undefined) return;
    let closed: Level | undefined;
    do {
      closed = this.levels.pop();
      if (closed !== undefined) this.total -= LEVEL + closed.chain + closed.angles + closed.tags;
    } while (closed !== undefined && closed.closer !== closer);
    this.add(OPERATOR);
    this.afterOperand = closed?.isControl !== true;
  }

  private punctuator(text: string, next: string): void {
    const isInfix = this.afterOperand;
    switch (text) {
      case ';':
        this.afterSemicolon = true;
        break;
      case ',':
        this.endChain();
        break;
      case '.':
      case '?.':
        this.add(OPERATOR);
        return;
      case '`':
      case '!':
        // A tagged template, or a non-null assertion: still the same operand.
        this.add(isInfix ? OPERATOR : PREFIX);
        return;
      case '++':
      case '--':
        return;
      case '=>':
      case '=':
        this.add(LEVEL);
        break;
      case '?':
      case ':':
        this.add(HALF_LEVEL);
        break;
      case '<':
        this.openAngle(next);
        return;
      case '>':
        this.addTo('angles', -LEVEL);
        this.afterOperand = true;
        return;
      case '</':
      case '/>':
        this.addTo('tags', -PREFIX);
        this.afterOperand = text === '/>';
        return;
      case '**':
        this.add(PREFIX);
        break;
      case '&&':
      case '||':
        // Neither stands within type arguments, so what looked like some were comparisons.
        this.add(OPERATOR);
        break;
      default:
        this.add(isInfix ? OPERATOR : PREFIX);
    }
    this.afterOperand = false;
  }

  private openAngle(next: string): void {
    const isTag = !this.afterOperand || this.previous === '>' || this.previous === '/>';
    if (/\s/u.test(next)) this.add(OPERATOR);
    else if (isTag) this.addTo('tags', PREFIX);
    else this.addTo('angles', LEVEL);
    this.afterOperand = false;
  }
}
