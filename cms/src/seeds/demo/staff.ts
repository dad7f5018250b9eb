import type { RoleName } from '@nova/platform/access';

interface SeedPerson { readonly name: string; readonly username: string; readonly role: RoleName }

export const staff: readonly SeedPerson[] = [
  { name: 'Layla Haddad', username: 'layla', role: 'manager' },
  { name: 'Omar Nasser', username: 'omar', role: 'manager' },
  { name: 'Sofia Rossi', username: 'sofia', role: 'cashier' },
  { name: 'Daniel Osei', username: 'daniel', role: 'server' },
  { name: 'Maya Khoury', username: 'maya', role: 'server' },
  { name: 'Tomasz Nowak', username: 'tomasz', role: 'server' },
  { name: 'Karim Saleh', username: 'karim', role: 'kitchen' },
  { name: 'Ines Duarte', username: 'ines', role: 'stock-clerk' },
];
