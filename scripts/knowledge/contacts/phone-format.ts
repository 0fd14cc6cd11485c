/** How a phone is typed, apart from its digits; writing the digits in another phone's way. */
import type { Phone } from './phones.ts';

/** `8 (4722) 77-72-82` is `{ prefix: '8', afterPrefix: ' ', bracketed: true, afterCode: ' ', between: '-' }`. */
export interface PhoneFormat {
  prefix: string;
  afterPrefix: string;
  bracketed: boolean;
  afterCode: string;
  /** Between groups of the subscriber's digits; empty when they stand on end. */
  between: string;
}

const TYPED = /^(\+\s?7|[78]|)(\D{0,3}?)(?:\(\s?(\d{3,5})\s?\)|(\d{3,5}))(\D{0,3})(\d[\d\D]*)$/u;

/**
 * Read a phone's format.
 * @returns nothing where the code is not told apart («88001007010»), is taken over from another number, or the groups are
 * parted now so and now so
 */
export function formatOf({ shape, code, text }: Phone): PhoneFormat | undefined {
  const typed = shape === 'full' && code ? TYPED.exec(text) : null;
  if (!typed) return undefined;
  const [prefix = '', afterPrefix = '', bracketed, bare, afterCode = '', subscriber = ''] = typed.slice(1);
  const [between = '', ...others] = new Set(subscriber.match(/\D+/g) ?? []);
  if ((bracketed ?? bare) !== code || others.length > 0) return undefined;
  return {
    prefix: prefix.replace(/\s/, ''),
    afterPrefix,
    bracketed: bracketed !== undefined,
    afterCode,
    between,
  };
}

/** Two formats that a reader takes for one have one key. */
export function keyOf(format: PhoneFormat): string {
  return JSON.stringify(Object.values(format)).replace(/\u00A0/g, ' ');
}

/** The same number in another format. Where the formats' prefixes differ («8», «+7») its digits differ too. */
export function inFormat({ code, subscriber }: Phone, format: PhoneFormat): string {
  const area = format.bracketed ? `(${code})` : code;
  const number = format.between ? groups(subscriber).join(format.between) : subscriber;
  return format.prefix + format.afterPrefix + area + format.afterCode + number;
}

/** 123-45-67, 12-34-56, 1-23-45: pairs from the end. */
function groups(subscriber: string): string[] {
  const head = subscriber.length === 7 ? 3 : subscriber.length % 2 || 2;
  return [subscriber.slice(0, head), ...(subscriber.slice(head).match(/\d\d/g) ?? [])];
}
