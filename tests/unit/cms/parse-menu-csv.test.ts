import { MenuCsvError, type CsvFault } from '../../../cms/src/menu-csv/columns';
import { parseMenuCsv, type CsvRules } from '../../../cms/src/menu-csv/parse-menu-csv';
import { planImport, type Known } from '../../../cms/src/menu-csv/plan-import';

const rules: CsvRules = { locales: ['en', 'ar'], currencyDigits: 2 };
const heading = 'kind,code,parent,name_en,name_ar,kitchen_name,price,takeaway_price,tax_class,allergens,modifier_groups,min,max,stations';
const parse = (...lines: string[]) => parseMenuCsv([heading, ...lines].join('\n'), rules);

function faultsOf(work: () => unknown): readonly CsvFault[] {
  try {
    work();
  } catch (error) {
    if (error instanceof MenuCsvError) return error.faults;
    throw error;
  }
  return [];
}

describe('parse-menu-csv', () => {
  it('reads rows of all four kinds; item is the kind of a row that names none', () => {
    const rows = parse('category,MEZZE,,Mezze,مازات,,,,,,,,,KITCHEN', 'group,BREAD,,Bread,,,,,,,,1,2,', 'option,PITTA,BREAD,Pitta,,PITTA,,,,gluten,,,,', ',HUMMUS,MEZZE,"Hummus, whipped",حمّص,HUMMUS,6.5,,STANDARD,Sesame gluten,BREAD,,,');
    expect(rows.map((row) => row.kind)).toEqual(['category', 'group', 'option', 'item']);
    expect(rows[3]).toMatchObject({ code: 'HUMMUS', parent: 'MEZZE', names: { en: 'Hummus, whipped', ar: 'حمّص' }, priceMinor: 650, takeawayPriceMinor: null, allergens: ['gluten', 'sesame'], modifierGroups: ['BREAD'], course: 1 });
    expect(rows[2]).toMatchObject({ priceMinor: 0, names: { en: 'Pitta' } });
  });

  it('reads a price by its digits, never as a float', () => {
    const price = (text: string, currencyDigits = 2) => parseMenuCsv(`code,parent,name_en,kitchen_name,price,tax_class\nA,B,A,A,${text},T`, { ...rules, currencyDigits })[0]?.priceMinor;
    expect([price('1.1'), price('19.99'), price('0.07'), price('3'), price('1.234', 3), price('500', 0)]).toEqual([110, 1999, 7, 300, 1234, 500]);
    for (const bad of ['1,50', '1.234', '-1', '£3', '1e3', '.5', 'free', '99999999999']) expect(faultsOf(() => price(`"${bad}"`))).toMatchObject([{ row: 2, column: 'price' }]);
  });

  it('names every fault with its row and column, in one go', () => {
    const faults = faultsOf(() => parse('dish,X,,X,,X,1,,T,,,,,', 'item,bad code,C,,,,,,,gravel,,,,', 'group,G,,G,,,,,,,,3,2,', 'group,g,,G again,,,,,,,,,,'));
    expect(faults.map(({ row, column }) => `${row} ${column}`)).toEqual(['2 kind', '3 code', '3 allergens', '3 price', '3 name_en', '3 kitchen_name', '3 tax_class', '4 max', '5 code'].sort((a, b) => faults.findIndex((f) => `${f.row} ${f.column}` === a) - faults.findIndex((f) => `${f.row} ${f.column}` === b)));
    expect(new MenuCsvError(faults).message).toContain('Nothing was imported. 9 things are wrong:\nrow 2, kind: "dish" is not one of category, group, option, item');
  });

  it('says which column is strange or missing, and that a file is empty or broken', () => {
    expect(faultsOf(() => parseMenuCsv('code,nmae_en\nA,B', rules))).toMatchObject([{ row: 1, column: 'nmae_en' }, { row: 1, column: 'name_en' }]);
    expect(faultsOf(() => parseMenuCsv('', rules))).toHaveLength(1);
    expect(faultsOf(() => parseMenuCsv('code,name_en\n"A', rules))[0]?.problem).toContain('not a row of a CSV file');
  });

  it('passes by rows that are empty, and still counts them', () => {
    const faults = faultsOf(() => parse('group,G,,G,,,,,,,,,,', ',,,,,,,,,,,,,', 'dish,H,,H,,,,,,,,,,', ',,,,,,,,,,,,,'));
    expect(faults.map(({ row, column }) => `${row} ${column}`)).toEqual(['4 kind']);
  });

  it('takes off the apostrophe that keeps a spreadsheet from calculating', () => {
    expect(parse("option,TOUM,DIPS,Toum,,'+TOUM,1,,,,,,,")[0]?.kitchenName).toBe('+TOUM');
  });
});

describe('plan-import', () => {
  const known: Known = { menu: { category: new Map(), group: new Map(), option: new Map(), item: new Map() }, taxClasses: new Map([['standard', 'tax-1']]), dayParts: new Map(), stations: new Map([['kitchen', 'station-1']]) };
  const newId = (kind: string, code: string) => `${kind}-${code}`;

  it('ties rows together by code, in any order and letter case, and writes what is named first', () => {
    const wanted = planImport(parse('item,HUMMUS,mezze,Hummus,,HUMMUS,6.50,,standard,,bread,,,', 'option,PITTA,BREAD,Pitta,,PITTA,,,,,,,,', 'group,BREAD,,Bread,,,,,,,,1,1,', 'category,MEZZE,,Mezze,,,,,,,,,,kitchen'), known, newId);
    expect(wanted.map((each) => each.documentId)).toEqual(['category-MEZZE', 'group-BREAD', 'item-HUMMUS', 'option-PITTA']);
    expect(wanted[2]?.links).toMatchObject({ category: ['category-MEZZE'], taxClass: ['tax-1'], modifierGroups: ['group-BREAD'] });
    expect(wanted[0]?.links).toMatchObject({ stations: ['station-1'] });
  });

  it('refuses a file that names what does not exist', () => {
    expect(faultsOf(() => planImport(parse('item,HUMMUS,MEZZE,Hummus,,HUMMUS,6.50,,GOLD,,DIPS,,,BAR'), known, newId)).map(({ column, problem }) => `${column}: ${problem}`).sort()).toEqual([
      'modifier_groups: there is no modifier group DIPS', 'parent: there is no category MEZZE', 'stations: there is no station BAR', 'tax_class: there is no tax class GOLD',
    ]);
  });

  it('refuses groups that open each other in a circle', () => {
    const rows = parse('group,A,,A,,,,,,,,,,', 'group,B,,B,,,,,,,,,,', 'option,A1,A,A1,,A1,,,,,B,,,', 'option,B1,B,B1,,B1,,,,,A,,,');
    expect(faultsOf(() => planImport(rows, known, newId)).map(({ row, column }) => `${row} ${column}`)).toEqual(['4 modifier_groups', '5 modifier_groups']);
  });
});
