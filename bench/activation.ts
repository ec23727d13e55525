import { openWorkbench } from '../test/person/workbench.js';

// What VS Code's own list of running extensions says of the activation, in milliseconds, over three starts. A table row.
// Run by bench/editor.mjs, which says in DATELINE_WORKBENCH where the workbench is.

async function measure(): Promise<readonly number[]> {
  const workbench = await openWorkbench();
  const times: number[] = [];
  for (let start = 0; start < 3; start++) {
    if (start) await workbench.reload();
    await workbench.run('Developer: Show Running Extensions');
    const row = workbench.page.locator('.runtime-extensions-editor .extension', { hasText: 'dateline' });
    const said = (await row.locator('.activation-time', { hasText: /\d+ms/ }).textContent()) ?? '';
    times.push(Number(/(\d+)ms/.exec(said)?.[1]));
  }
  await workbench.close();
  return times.sort((a, b) => a - b);
}

measure().then(
  times => console.log(`| activation (ms) | ${times.length} | ${times[1]} | | ${times[2]} |`),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
