interface UsersPermissions { contentTypes: { user: { schema: { attributes: Record<string, unknown> } } } }

/** Staff have a name of their own: receipts and the portal greet "Maya Khoury", not a username. */
const withName = <Plugin extends UsersPermissions>(plugin: Plugin): Plugin => {
  plugin.contentTypes.user.schema.attributes['name'] = { type: 'string', maxLength: 80 };
  return plugin;
};

export default withName;
