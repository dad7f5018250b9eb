import { sharedFields, type View } from './view';

const { code, sort } = sharedFields;
const location: readonly [string, string] = ['Location', 'Where it stands.'];
const grid = 'On a plan of 100 by 60 for each area.';

export const placeViews: Readonly<Record<string, View>> = {
  'api::location.location': {
    sortBy: 'name', list: ['name', 'code', 'currency', 'timeZone'],
    form: [['name', 'code'], ['legalName', 'taxNumber'], ['address'], ['phone', 'timeZone', 'cutoffHour'], ['currency', 'taxMode', 'taxRounding'], ['cashRoundingMinor', 'denominations'], ['orderTypes'], ['receiptHeader', 'receiptFooter'], ['areas', 'registers'], ['stations', 'printers']],
    fields: {
      code, name: ['Name', 'As guests know it; at the top of the receipt.'], legalName: ['Legal name', 'Printed on receipts.'], taxNumber: ['Tax number', 'VAT registration, printed on receipts.'],
      address: ['Address', 'Printed on receipts.'], phone: ['Telephone', ''], timeZone: ['Time zone', 'Such as Europe/London.'], cutoffHour: ['Business day ends at', 'Hour of the night, 0 to 12: what is sold before it belongs to the day before.'],
      currency: ['Currency', 'Three capitals, such as GBP.'], taxMode: ['Prices', 'Inclusive: tax is in the price. Exclusive: it is added.'], taxRounding: ['Tax is rounded', 'On each line, or once for each rate of the order.'],
      cashRoundingMinor: ['Cash is rounded to', 'Multiple in the smallest unit; 1: not at all, 5: to five.'], denominations: ['Notes and coins', 'In the smallest unit, with commas. Empty: the currency’s usual ones.'],
      orderTypes: ['Sells by', 'Empty: all of them.'], receiptHeader: ['Receipt header', 'Lines under the name.'], receiptFooter: ['Receipt footer', 'Last lines.'],
      areas: ['Floor areas', ''], registers: ['Registers', ''], stations: ['Stations', ''], printers: ['Printers', ''],
    },
  },
  'api::floor-area.floor-area': {
    sortBy: 'sort', list: ['name', 'location', 'sort'], form: [['name', 'code'], ['location', 'sort'], ['tables']],
    fields: { code, sort, location, name: ['Name', 'Dining room, terrace, bar.'], tables: ['Tables', ''] },
  },
  'api::dining-table.dining-table': {
    sortBy: 'name', list: ['name', 'area', 'seats', 'shape'], form: [['name', 'area'], ['seats', 'shape'], ['x', 'y', 'width', 'height']],
    fields: { name: ['Name', 'Short: it is drawn on the table and printed on tickets.'], area: ['Area', ''], seats: ['Seats', ''], shape: ['Shape', ''], x: ['From the left', grid], y: ['From the top', grid], width: ['Width', grid], height: ['Height', grid] },
  },
  'api::register.register': {
    sortBy: 'code', list: ['name', 'code', 'location', 'receiptPrinter'], form: [['name', 'code'], ['location', 'receiptPrinter']],
    fields: { code: ['Code', 'Part of its receipt numbers; do not change it once receipts were printed.'], location, name: ['Name', ''], receiptPrinter: ['Receipt printer', 'Where its receipts and reports come out.'] },
  },
  'api::station.station': {
    sortBy: 'code', list: ['name', 'code', 'kind', 'location'], form: [['name', 'code'], ['kind', 'location'], ['printers'], ['autoBump', 'printOnBump'], ['categories', 'items']],
    fields: { code, location, name: ['Name', 'Heads its tickets.'], kind: ['Kind', 'expo: the pass, which sees every order.'], printers: ['Printers', 'Each of them prints every ticket of the station.'], autoBump: ['Bumps by itself', 'When the last line of a ticket is marked done.'], printOnBump: ['A bump prints', 'The ticket once more, a slip for the pass, or nothing.'], categories: ['Categories', 'Made here.'], items: ['Items', 'Made here, whatever their category says.'] },
  },
  'api::printer.printer': {
    sortBy: 'name', list: ['name', 'address', 'columns', 'location'], form: [['name', 'code'], ['address', 'location'], ['columns', 'ticketLocale', 'scripts'], ['channels', 'qzName', 'httpUrl'], ['stations', 'registers']],
    fields: {
      code, location, name: ['Name', ''], address: ['Address', 'host:port, as the printer agent reaches it: 192.168.1.50:9100.'], columns: ['Letters on a line', '32 or 42 on 58 mm paper, 48 on 80 mm.'],
      ticketLocale: ['Language', 'Of its kitchen tickets: en, ar.'], scripts: ['Prints by itself', 'Other scripts are sent as a picture. Empty: latin only.'], stations: ['Stations', ''],
      channels: ['Printed through', 'In the order of trying: when the first fails or is silent, the next prints, and at last the kitchen screen shows it. Empty: the server’s setting.'],
      qzName: ['Name in QZ Tray', 'As the machine beside it calls it.'], httpUrl: ['HTTP address', 'Takes ESC/POS by POST: http://192.168.1.60/print.'], registers: ['Registers', ''],
    },
  },
  'api::kitchen-display.kitchen-display': {
    sortBy: 'code', list: ['name', 'code', 'active', 'location'], form: [['name', 'code'], ['location', 'active'], ['url'], ['secretEnv', 'nextSecretEnv'], ['stations']],
    fields: {
      code, location, name: ['Name', ''], active: ['Is told', 'Off: nothing is sent.'], url: ['Address', 'Takes tickets by POST: https://kds.example.com/hook.'], stations: ['Stations', 'Whose tickets it is told. Empty: all of them.'],
      secretEnv: ['Secret is in', 'The environment variable on the server that holds it; it starts with NOVA_DISPLAY_SECRET.'], nextSecretEnv: ['Next secret is in', 'While the secret is changed: messages are signed with both.'],
    },
  },
  'api::tender-type.tender-type': {
    sortBy: 'sort', list: ['name', 'kind', 'opensDrawer', 'sort'], form: [['name', 'code'], ['kind', 'provider'], ['opensDrawer', 'sort'], ['locations']],
    fields: { code, sort, name: ['Name', 'On the button and on the receipt.'], kind: ['Kind', 'What the money is to the ledger. card: through a provider; external-card: the bank’s own terminal.'], provider: ['Provider', 'Of kind card only: who moves the money. It has to be set up on the server.'], opensDrawer: ['Opens the drawer', ''], locations: ['Only at', 'Empty: at every location.'] },
  },
  'api::tax-class.tax-class': {
    sortBy: 'code', list: ['name', 'code'], form: [['name', 'code'], ['rates']],
    fields: { code, name: ['Name', ''], rates: ['Rates', 'All that are due. A rate may hold for some ways of selling only.'] },
  },
  'api::house-rule.house-rule': {
    sortBy: 'code', list: ['code', 'location'],
    form: [
      ['code', 'location'], ['cashToleranceMinor', 'disputeAboveMinor'], ['voidAboveMinor', 'discountAbovePpm', 'openItemAboveMinor'], ['refundAboveMinor', 'cashForCards'], ['captureHoldsBeforeEnd', 'holdWatchMinutes'], ['serviceChargePpm', 'serviceChargeFromCovers'], ['serviceChargeName', 'serviceChargeTaxClass'],
      ['seatedMinutes', 'orderedMinutes'], ['servedMinutes', 'billedMinutes'], ['ticketLateMinutes', 'printerSilentAfterMs'],
    ],
    fields: {
      code, location, cashToleranceMinor: ['Cash over or short, allowed', 'In the smallest unit. Above it a manager and a reason are asked for.'], disputeAboveMinor: ['Cash over or short, disputed', 'Above it the shift closes as disputed.'],
      voidAboveMinor: ['Void needs a manager above', 'What was fired already, in the smallest unit.'], discountAbovePpm: ['Discount needs a manager above', 'In millionths: 100000 is 10 %.'], openItemAboveMinor: ['Open item needs a manager above', 'A dish that is not on the menu.'],
      refundAboveMinor: ['Refunds of a check need a manager above', 'In the smallest unit, tips included. Refunds that nobody approved count together.'], cashForCards: ['Cash for other tenders', 'What came by card may be handed back in cash.'],
      captureHoldsBeforeEnd: ['Capture holds before they end', 'What is due is taken, the rest let go. Off: somebody is told instead.'], holdWatchMinutes: ['Holds end soon', 'So many minutes before their end.'],
      serviceChargePpm: ['Service charge', 'In millionths: 125000 is 12.5 %. 0: none.'], serviceChargeFromCovers: ['Service charge from', 'Covers at the table.'], serviceChargeName: ['Its name', 'On bill and receipt.'], serviceChargeTaxClass: ['Its tax', 'Empty: none.'],
      seatedMinutes: ['Seated without an order', 'Minutes until the table asks for attention; late at twice that.'], orderedMinutes: ['Ordered, not served', 'Minutes.'], servedMinutes: ['Served, no bill', 'Minutes.'], billedMinutes: ['Billed, not paid', 'Minutes.'],
      ticketLateMinutes: ['A ticket is late after', 'Minutes on the kitchen screen.'], printerSilentAfterMs: ['A print channel is silent after', 'Milliseconds; then the next channel prints.'],
    },
  },
  'api::reason.reason': {
    sortBy: 'kind', list: ['name', 'kind', 'sort'], form: [['name', 'code'], ['kind', 'sort']],
    fields: { code, sort, name: ['Reason', 'As staff choose it.'], kind: ['For', 'The act that asks for a reason.'] },
  },
};

export const rateView: View = {
  sortBy: 'code', list: ['code', 'name', 'ratePpm'], form: [['name', 'code'], ['ratePpm', 'orderTypes']],
  fields: { code: ['Code', 'The same code is one line on the receipt.'], name: ['Name', 'As the receipt says it: VAT 20%.'], ratePpm: ['Rate in millionths', '200000 is 20 %, 55000 is 5.5 %.'], orderTypes: ['Due on', 'Empty: on every way of selling.'] },
};
