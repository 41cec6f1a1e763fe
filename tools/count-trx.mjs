// Names what failed or was skipped in the .trx files of a folder, then sums up: "N passed, N failed[, N skipped]".
// A run without any test counts as one failure. Exit code 1 when anything failed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const outcomes = { Passed: 0, Failed: 0, NotExecuted: 0 };
const named = { Failed: [], NotExecuted: [] };

const plain = (xml) => xml
  .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&#xA;/gi, ' ').replace(/&amp;/g, '&');

for (const file of readdirSync(folder).filter((name) => name.endsWith('.trx'))) {
  const trx = readFileSync(join(folder, file), 'utf8');
  for (const [, attributes, body] of trx.matchAll(/<UnitTestResult\s([^>]*?)(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g)) {
    const name = plain(/testName="([^"]*)"/.exec(attributes)?.[1] ?? '?');
    const outcome = /outcome="([^"]*)"/.exec(attributes)?.[1];
    const kind = outcome === 'Passed' || outcome === 'NotExecuted' ? outcome : 'Failed';
    outcomes[kind] += 1;
    named[kind]?.push(`${name}: ${plain(/<(?:Message|StdOut)>([\s\S]*?)<\/(?:Message|StdOut)>/.exec(body ?? '')?.[1] ?? '').trim().split('\n')[0]}`);
  }
}

if (outcomes.Passed + outcomes.Failed + outcomes.NotExecuted === 0) {
  outcomes.Failed = 1;
}

named.NotExecuted.forEach((line) => console.log(`skipped  ${line}`));
named.Failed.forEach((line) => console.log(`FAILED   ${line}`));
console.log(`${outcomes.Passed} passed, ${outcomes.Failed} failed${outcomes.NotExecuted ? `, ${outcomes.NotExecuted} skipped` : ''}`);
process.exit(outcomes.Failed ? 1 : 0);
