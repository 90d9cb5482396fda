// The access key: taken once from the address, kept for this tab only, and never put back into an address.

const NAME = 'economy-key';
let kept = read();

function read(): string | null {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null; // Storage may be switched off; then the key lives as long as the page.
  }
}

export const key = (): string | null => kept;

/** Keeps a key, or forgets it when given null. */
export function keepKey(value: string | null): void {
  kept = value;
  try {
    if (value === null) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, value);
  } catch {
    // As above.
  }
}

/** Whether a text can be a key at all: what a header may carry. */
export const isKey = (text: string): boolean => /^[\x21-\x7e]+$/.test(text);
