/** A seal for specimens of rules. */
import { type Seal, sealFileText } from '../../model/index.ts';

/** The text of a seal of `policy/example/editions/2024-08-30.md`. @param given what matters to the specimen */
export function sampleSeal(given: Partial<Seal> & Pick<Seal, 'text'>): string {
  return sealFileText({
    version: 1,
    policy: 'example',
    edition: '2024-08-30',
    sealed: 'at-adoption',
    pictures: {},
    data: {},
    artefacts: {},
    browser: null,
    tools: { poryadok: '0.1.0', node: '24.0.0' },
    ...given,
  });
}
