/** How one type looks in the admin. Fields that no row names stay out of the form. */
export interface View {
  readonly sortBy: string;
  readonly list: readonly string[];
  /** Rows of the form, each of fields that share a line. */
  readonly form: readonly (readonly string[])[];
  /** Label and help of each field. */
  readonly fields: Readonly<Record<string, readonly [label: string, help: string]>>;
}

const price = 'In the smallest unit, tax as the location says: 650 is 6.50.';
export const sharedFields = {
  code: ['Code', 'Short and lasting: spreadsheets and reports know it by this.'],
  sort: ['Place in the list', 'Small numbers come first.'],
  priceMinor: ['Price', price],
  takeawayPriceMinor: ['Takeaway price', `${price} Empty: the same as the price.`],
  deliveryPriceMinor: ['Delivery price', `${price} Empty: the same as takeaway.`],
  kitchenName: ['Kitchen name', 'What the ticket says: capitals, up to 24 letters, in the kitchen’s language.'],
  allergens: ['Allergens', 'Shown on the menu and printed on the ticket.'],
} as const satisfies View['fields'];
