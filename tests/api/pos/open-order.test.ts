import { bootNova, type Nova } from '../../support/boot-nova';
let nova: Nova;
beforeAll(async () => { nova = await bootNova(); });
afterAll(() => nova?.stop());
test('boots', async () => { const m = await nova.as('manager'); const a = await m.get(`/api/pos/menu?locationId=${nova.venue.location.id}`); console.log(a.status, JSON.stringify(a.body).slice(0, 300), nova.venue.tenderTypes, nova.venue.reasons, nova.venue.location, nova.venue.registers, nova.venue.stations); });
