export * from './day.ts';
export * from './workingDays.ts';
export * from './zoned.ts';
