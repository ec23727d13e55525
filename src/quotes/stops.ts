import type { Stops } from './clauses.js';
import type { Report } from './reports.js';

/** Where the reports of a block begin, for clauses that have to end before them. */
export function stopsOf(reports: readonly Report[]): Stops {
  const starts = new Set<number>();
  const verbs = new Set<number>();
  for (const report of reports) {
    if (report.mood === 'finite' && report.place === 'elsewhere') verbs.add(report.first);
    else if (report.mood === 'finite' || (report.mood === 'participle' && report.place === 'elsewhere'))
      starts.add(startOfReport(report));
  }
  const heads = new Set(reports.map(({ head }) => head));
  return {
    isReport: token => heads.has(token),
    startsReport: token => starts.has(token),
    continuesReport: token => verbs.has(token),
  };
}

/** Where a report's own words begin: its subject, or its verb where the subject follows or is elsewhere. */
export const startOfReport = (report: Report): number =>
  report.place === 'before' ? report.subject!.first : report.first;
