/** What an agent of a location sleeps on until there may be work. */
export const workTopic = (locationId: string): string => `printing:${locationId}`;
