/** A fingerprint in groups of eight, so that an eye can compare it with the page of evidence. */
export const grouped = (hex: string): string => hex.match(/.{1,8}/g)?.join(' ') ?? hex;
