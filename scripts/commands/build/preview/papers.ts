/** PDF, DOCX and XML of a text, made when somebody opens them and kept until something changes. */
import { openPrinter, type Printer, renderAkn, renderDocx } from '../../../render/index.ts';
import { openPictures } from '../../pictures.ts';
import { historyOf, type Target } from '../plan.ts';
import { actOf, printPdf } from '../publish.ts';
import { readSigned } from '../signed.ts';
import type { PreviewState } from './preview-state.ts';

const ENDINGS = ['pdf', 'docx', 'akn.xml'] as const;
type Ending = (typeof ENDINGS)[number];

/** Names of a text's papers, as they are published. */
export const paperNames = ({ id }: Target): string[] => ENDINGS.map((ending) => `${id}.${ending}`);

export class Papers {
  #printer: Promise<Printer> | undefined;
  #version = -1;
  readonly #made = new Map<string, Promise<Uint8Array>>();

  /**
   * @param name file name, as published
   * @returns nothing when it is no paper of the text
   * @throws BrowserError when this machine has no browser that prints
   */
  async get(name: string, target: Target, state: PreviewState): Promise<Uint8Array | undefined> {
    const ending = ENDINGS.find((one) => name === `${target.id}.${one}`);
    if (!ending) return undefined;
    // What was signed elsewhere is shown as it lies there.
    const signed = ending === 'pdf' ? (await readSigned(target.policy, state.workspace)).pdf : undefined;
    if (signed) return signed;
    if (this.#version !== state.version) this.#made.clear();
    this.#version = state.version;
    const key = target.folder + ending;
    const known = this.#made.get(key);
    if (known) return known;
    const bytes = this.#make(ending, target, state);
    this.#made.set(key, bytes);
    // What failed is tried again: a browser may have been installed meanwhile.
    bytes.catch(() => this.#made.delete(key));
    return bytes;
  }

  /** End the browser, if there is one. */
  async close(): Promise<void> {
    const printer = await this.#printer?.catch(() => undefined);
    await printer?.close();
  }

  async #make(ending: Ending, target: Target, { workspace, plan }: PreviewState): Promise<Uint8Array> {
    const act = actOf(target, workspace, await openPictures(target.policy, workspace.root));
    if (ending === 'docx') return renderDocx(act);
    if (ending === 'akn.xml') return Buffer.from(renderAkn(act, historyOf(target.id, plan)));
    return printPdf(act, workspace.bytes.get(target.policy.path) ?? new Uint8Array(), await this.#open());
  }

  #open(): Promise<Printer> {
    // Ctrl-C is the preview's own business: it ends everything in order.
    this.#printer ??= openPrinter({ concurrency: 1, onSignal: 'leave' });
    this.#printer.catch(() => {
      this.#printer = undefined;
    });
    return this.#printer;
  }
}
