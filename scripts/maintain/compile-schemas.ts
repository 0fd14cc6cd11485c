/**
 * Makes `scripts/model/schema/compiled.json` from the TypeBox schemas beside it. Loading TypeBox costs a check of one
 * act a third of its start, and all that it needs is the plain JSON Schema. Run by hand after a schema changes; a test
 * compares.
 */
import { writeFile } from 'node:fs/promises';
import { ContactsSchema } from '../model/schema/contacts.ts';
import { OwnActsSchema } from '../model/schema/legal-acts.ts';
import { OrganizationSchema } from '../model/schema/organization.ts';
import { PassportSchema } from '../model/schema/passport.ts';
import { SealSchema } from '../model/schema/seal.ts';

/** The schemas as plain JSON, formatted as the file is. */
export function compiledSchemas(): string {
  const schemas = {
    passport: PassportSchema,
    organization: OrganizationSchema,
    contacts: ContactsSchema,
    acts: OwnActsSchema,
    seal: SealSchema,
  };
  return `${JSON.stringify(schemas, null, 2)}\n`;
}

if (import.meta.main) {
  await writeFile(new URL('../model/schema/compiled.json', import.meta.url), compiledSchemas());
}
