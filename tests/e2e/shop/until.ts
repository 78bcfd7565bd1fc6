import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something holds; false where it does not in time, which is given in milliseconds. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  patience: number,
): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(50)) {
    if (await holds()) return true;
  }
  return false;
}
