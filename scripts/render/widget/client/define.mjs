// @ts-check
/** The names of the elements; a page that loads the file twice keeps the first. */
import { HelpElement } from './help-element.mjs';
import { PolicyElement } from './policy-element.mjs';

if (!customElements.get('poryadok-policy')) {
  customElements.define('poryadok-policy', PolicyElement);
  customElements.define('poryadok-help', HelpElement);
}
