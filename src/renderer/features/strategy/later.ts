/** A time of day so many minutes later, held within the day. */
export function later(at: string, minutes: number): string {
  const all = Math.min(23 * 60 + 59, Math.max(0, Number(at.slice(0, 2)) * 60 + Number(at.slice(3)) + minutes));
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}
