/** The event that tells the compilers of every process that published content changed; its type is its topic too. */
export const changedTopic = 'content.changed.v1';
