export * from './day.ts';
export * from './format.ts';
export * from './typed.ts';
export * from './workingDays.ts';
export * from './zoned.ts';
