import { Counter } from 'prom-client';
import { knownMetric } from './known-metric';

/** How often a provider contradicted what is final here, in a way that only a person can sort out. */
export const disputedAnswers = (): Counter<'provider'> => knownMetric('nova_payments_disputed_answers_total', (name, registers) =>
  new Counter({ name, help: 'Answers of a provider that contradict what is final here', labelNames: ['provider'], registers }));
