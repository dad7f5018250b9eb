import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId } from '@nova/platform/pure';
import type { OrderView, Ticket } from '@nova/pos/contracts';
import { Editor } from './support/editor';
import type { House } from './support/house';
import { Looking, looks, nameOf, press, type Act, type Place } from './support/looks';
import { setPrinter } from './support/paper';
import { login } from './support/stack';
import { expect, test } from './support/test';
import type { Words } from './support/words';

/** Checks of the scene that the screens open. */
interface Scene { readonly courses: OrderView; readonly voided: OrderView }
let scene: Scene;
let editor: Editor;
let displayId: string;
/** A display of another maker that says that it is no more: what it is told is given up. */
const gone = createServer((request, response) => { request.resume(); response.writeHead(410).end(); });

const station = (house: House, code: string): string => house.venue.stations.find((each) => each.code === code)?.id ?? '';
const post = async <T>(house: House, path: string, body: object): Promise<T> => (await house.till.post(`/api/pos/${path}`, { commandId: newId(), ...body })).ok<T>();
const reason = (house: House, kind: string): string | undefined => house.venue.reasons.find((each) => each.kind === kind)?.id;

test.beforeAll(async ({ house }) => {
  editor = await Editor.enter();
  await closeEarlierDay(house);
  await house.openDay();
  await new Promise<void>((resolve) => { gone.listen(0, '127.0.0.1', resolve); });
  displayId = await editor.create('api::kitchen-display.kitchen-display', { code: `looks-${newId().slice(-6)}`, name: 'Wall', active: true, url: `http://127.0.0.1:${(gone.address() as AddressInfo).port}/tickets`, secretEnv: 'NOVA_DISPLAY_SECRET', location: { connect: [{ documentId: house.locationId }] } });
  scene = await set(house);
});
test.afterAll(async ({ house }) => {
  await editor.change('api::kitchen-display.kitchen-display', displayId, { active: false });
  await setPrinter('kitchen', 'ready');
  await house.closeDay();
  await new Promise((resolve) => { gone.close(resolve); });
});

/** A business day that is over: the place's clock stands a day back while one shift opens and closes. In the small hours that is the day that still runs, and it stays open. */
async function closeEarlierDay(house: House): Promise<void> {
  const { id, timeZone, cutoffHour } = house.venue.location;
  const { days } = (await house.till.get(`/api/pos/days?locationId=${id}`)).ok<{ days: { close: object | null }[] }>();
  if (days.some(({ close }) => close !== null)) return;
  const clock = async (fields: { timeZone: string; cutoffHour: number }): Promise<void> => {
    await editor.change('api::location.location', id, fields);
    await expect.poll(async () => (await house.till.get(`/api/pos/venue?locationId=${id}`)).ok<{ venue: { location: object } }>().venue.location).toMatchObject(fields);
  };
  const shiftOfADay = async (): Promise<string> => {
    await house.openDay();
    const [shift] = await house.shifts();
    await house.closeDay();
    return shift!.businessDate;
  };
  await house.closeDay();
  const running = await shiftOfADay();
  await clock({ timeZone: 'Etc/GMT+12', cutoffHour: 12 });
  const earlier = await shiftOfADay();
  await clock({ timeZone, cutoffHour });
  if (earlier !== running) await post(house, `days/${earlier}/close`, { dayCloseId: newId(), locationId: id });
}

/** A rush on the kitchen: courses, a dish that is done, one taken back, one moved away, and a paper that no printer took. */
async function set(house: House): Promise<Scene> {
  const courses = await house.check({ table: '4', covers: 4, dishes: ['Mansaf', 'Musakhan', 'Lebanese pilsner'] });
  const [mansaf] = courses.lines;
  await house.till.send('PATCH', `/api/pos/orders/${courses.id}/lines/${mansaf!.id}`, { commandId: newId(), lineVersion: 1, course: 2 });
  await post(house, `orders/${courses.id}/hold`, { course: 2, held: true });
  const [first] = await house.fire(courses.id);
  await post(house, `tickets/${first!.id}/lines/${first!.lines[0]!.lineId}/done`, { done: true });

  const moved = await house.check({ table: '5', dishes: ['Mansaf', 'Musakhan'] });
  await house.till.send('PATCH', `/api/pos/orders/${moved.id}/lines/${moved.lines[0]!.id}`, { commandId: newId(), lineVersion: 1, quantity: 3, note: 'no onion' });
  await house.fire(moved.id);
  const guest = await house.check({ table: '7', dishes: ['Musakhan'] });
  await house.fire(guest.id);
  const { version } = await house.order(moved.id);
  await post(house, `orders/${moved.id}/move-lines`, { version, toOrderId: guest.id, lines: [{ lineId: moved.lines[0]!.id, quantity: 1 }] });
  const taken = (await house.order(moved.id)).lines[1]!;
  await post(house, `orders/${moved.id}/lines/${taken.id}/void`, { lineVersion: taken.version, reasonId: reason(house, 'void') });

  const done = await house.check({ name: 'Rana', dishes: ['Musakhan'] });
  for (const ticket of await house.fire(done.id)) await post(house, `tickets/${ticket.id}/bump`, {});
  const voided = await house.check({ name: 'Sami', dishes: ['Musakhan', 'Ayran'] });
  await house.fire(voided.id);
  await post(house, `orders/${voided.id}/void`, { version: (await house.order(voided.id)).version, reasonId: reason(house, 'void') });

  await setPrinter('kitchen', 'off');
  const hurried = await house.check({ name: 'Nour', dishes: ['Mansaf'] });
  await post(house, `orders/${hurried.id}/rush`, { rushed: true });
  const [ticket] = await house.fire(hurried.id);
  await diverted(house, ticket!);
  return { courses, voided };
}

const diverted = (house: House, { number }: Ticket): Promise<void> =>
  expect.poll(async () => (await house.till.get(`/api/printing/jobs?locationId=${house.locationId}&state=diverted`)).ok<{ jobs: { title: string }[] }>().jobs.map(({ title }) => title).join(), { timeout: 60_000 }).toContain(String(number));

function places(house: House, shiftId: string, t: Words): Place[] {
  const kitchen = `kitchen/${station(house, 'KITCHEN')}`;
  const opened: Act = ({ page }) => page.getByRole('button', { name: new RegExp(`^${t('order.check', { number: scene.voided.number })}(?!\\d)`) }).click();
  const story: Act = async (tablet) => {
    await opened(tablet);
    await tablet.page.getByRole('radio', { name: t('log.timeline') }).click();
    await expect(tablet.button(t('log.export'))).toBeVisible();
  };
  return [
    { name: 'stations', path: 'kitchen' },
    { name: 'kitchen', path: kitchen, acts: { 'all-day': press(t('kitchen.allDay')), times: press(t('kitchen.times')), 'kitchen-recent': press(new RegExp(`^${t('kitchen.recentTitle')}`)) } },
    { name: 'pass', path: `kitchen/${station(house, 'PASS')}` },
    { name: 'bar', path: `kitchen/${station(house, 'BAR')}` },
    { name: 'displays', path: 'kitchen/displays' },
    { name: 'course-check', path: `orders/${scene.courses.id}`, acts: { courses: press(t('course.manage')) } },
    { name: 'printing', path: 'printing', acts: { paper: ({ page }) => page.locator('tbody tr').first().getByRole('button').first().click() } },
    { name: 'log', path: 'log', acts: { 'log-filter': press(t('common.filter')), voided: opened, 'voided-story': story } },
    { name: 'days', path: 'reports/days' },
    { name: 'close-with-lost-papers', path: `shift/close/${shiftId}` },
  ];
}

for (const look of looks) {
  test(`kitchen, pass, printing and log have no fault for those who see, hear or move otherwise, and nothing runs off the side (${nameOf(look)})`, async ({ openTablet, house }, info) => {
    const looking = await Looking.begin({ openTablet, house, info, look, as: login('omar') });
    for (const place of places(house, (await house.shifts())[0]!.id, looking.tablet.t)) await looking.visit(place);
    if (!look.touch) {
      await looking.tablet.page.setViewportSize({ width: 1920, height: 1080 });
      await looking.visit({ name: 'kitchen-on-a-wall', path: `kitchen/${station(house, 'KITCHEN')}` });
    }
    looking.end();
  });
}
