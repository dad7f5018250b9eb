/** Wakes the sender of tickets to displays. */
export const displayTopic = 'pos.display-delivery';
