import { useWork, type ListedClient } from '../work/index.ts';

const none: ListedClient[] = [];

/** Clients that are not archived, by name in the reader's alphabet, and whether work goes on without a signed agreement. */
export const useClientList = (): ListedClient[] => useWork()?.active ?? none;
