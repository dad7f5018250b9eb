import { faults, readPapers } from '../../support/printing-f13/read-papers';

const ticket = (number: number, mark = ''): string[] => [mark, `Kitchen                   #${number}`, '1  STEAK', '   Note: END OF TICKET'];
const receipt = (number: string): string[] => ['RECEIPT', `Receipt no.       ${number}`, 'Order 7', 'Journal 3f9a'];
const wanted = [{ printer: 'kitchen', key: '#1' }, { printer: 'kitchen', key: '#2' }];

describe('F13 how the papers are read', () => {
  test('each once, or torn and again with the mark: nothing is wrong', () => {
    const torn = ['Kitchen                   #1', '1  STEAK'];
    expect(faults(readPapers('kitchen', [...torn, ...ticket(1, '   POSSIBLE DUPLICATE'), ...ticket(2)]), wanted)).toEqual([]);
    expect(faults(readPapers('receipt', receipt('SOHO-BAR-000012')), [{ printer: 'receipt', key: 'SOHO-BAR-000012' }])).toEqual([]);
  });

  test('one that is missing, also when only a torn one came or another printer has it', () => {
    expect(faults(readPapers('kitchen', [...ticket(1), 'Kitchen                   #2']), wanted)).toEqual(['#2 is missing at kitchen']);
    expect(faults(readPapers('bar', [...ticket(1), ...ticket(2)]), wanted)).toHaveLength(2);
  });

  test('one that stands there twice without the mark', () => {
    expect(faults(readPapers('kitchen', [...ticket(1), ...ticket(2), ...ticket(1)]), wanted)).toEqual(['#1 stands 2 times at kitchen without a mark']);
  });
});
