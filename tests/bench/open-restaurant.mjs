import { v7 } from 'uuid';
import { HttpClient } from '../support/http-client.mjs';

/** Signs in, enrols a tablet, opens the shift and picks four plain dishes: the place where covers are measured. */
export async function openRestaurant(baseUrl, logins) {
  const { username, password } = logins.find((login) => login.role.toLowerCase() === 'manager');
  const guest = new HttpClient(baseUrl);
  const { accessToken, session } = await guest.send('POST', '/api/platform/sessions', { username, password });
  guest.close();
  const locationId = session.locations[0].id;
  const signedIn = { authorization: `Bearer ${accessToken}` };
  const setUp = new HttpClient(baseUrl, signedIn);
  const { venue } = await setUp.send('GET', `/api/pos/venue?locationId=${locationId}`);
  const registerId = venue.registers[0].id;
  const deviceId = v7();
  const { deviceToken } = await setUp.send('POST', '/api/platform/devices', { commandId: v7(), deviceId, name: 'Bench', locationId, registerId, stationIds: [] });
  setUp.close();
  const headers = { ...signedIn, 'x-nova-device': deviceToken };
  const till = new HttpClient(baseUrl, headers);
  const shiftId = v7();
  await till.send('POST', '/api/pos/shifts', { commandId: v7(), shiftId, locationId, registerId, count: [{ denominationMinor: 1000, pieces: 20 }] });
  const menu = await till.send('GET', `/api/pos/menu?locationId=${locationId}&locale=en`);
  till.close();
  const allDay = new Set(menu.categories.filter((category) => category.dayPartIds.length === 0).map((category) => category.id));
  const dishes = menu.items.filter((item) => allDay.has(item.categoryId) && item.stationId !== null && item.groupIds.length === 0 && item.dayPartIds.length === 0);
  const cash = venue.tenderTypes.find((tender) => tender.kind === 'cash');
  return { headers, shiftId, deviceId, locationId, registerId, venue, catalogueHash: menu.version, dishes, cashId: cash.id };
}
