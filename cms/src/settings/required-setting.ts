const names = ['DATABASE_URL', 'APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'JWT_SECRET', 'ENCRYPTION_KEY'] as const;
export type RequiredSetting = (typeof names)[number];

/** A setting without which Strapi cannot start. The first one asked for reports all that are missing, in one sentence. */
export function requiredSetting(name: RequiredSetting): string {
  const value = process.env[name];
  if (value !== undefined && value !== '') return value;
  const missing = names.filter((each) => (process.env[each] ?? '') === '');
  throw new Error(`Nova RMS cannot start, these settings are missing: ${missing.join(', ')}. \`npm start\` makes them on first start.`);
}
