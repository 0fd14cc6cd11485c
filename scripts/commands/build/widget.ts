/** The web components for other people's pages, with what holds a page to one version of them. */
import { WIDGET_NAME, widgetIntegrity, widgetScript } from '../../render/index.ts';
import type { Dist } from './dist.ts';

/** @param baseUrl where `dist/` is published, when it is known */
export async function writeWidget(dist: Dist, baseUrl: string | undefined): Promise<void> {
  const script = widgetScript();
  await dist.write(`widget/${WIDGET_NAME}`, script);
  await dist.write('widget/integrity.txt', widgetIntegrity(script, baseUrl));
}
