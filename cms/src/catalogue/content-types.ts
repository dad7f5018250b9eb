/** The content types that the catalogue and the venues are compiled from. */
export const compiledTypes = [
  'api::location.location', 'api::floor-area.floor-area', 'api::dining-table.dining-table', 'api::register.register', 'api::station.station', 'api::printer.printer',
  'api::tender-type.tender-type', 'api::reason.reason', 'api::house-rule.house-rule', 'api::kitchen-display.kitchen-display', 'api::tax-class.tax-class', 'api::day-part.day-part',
  'api::menu-category.menu-category', 'api::menu-item.menu-item', 'api::modifier-group.modifier-group', 'api::modifier-option.modifier-option',
] as const;
export type CompiledType = (typeof compiledTypes)[number];

export const isCompiled = (uid: string): uid is CompiledType => (compiledTypes as readonly string[]).includes(uid);
