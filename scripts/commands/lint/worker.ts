/** A thread that helps `lint`. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkShare, type Load } from './share.ts';

parentPort!.postMessage(checkShare(workerData as Load));
