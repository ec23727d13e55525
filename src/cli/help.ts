const overview = `dateline reads a folder of saved news articles.

  dateline analyze FILE|DIR… [--format jsonl] [--all] [--cache DIR]
      What each article says: dates, actors, quotes; a line of JSON a file.
  dateline crossref DIR [--format json] [--all] [--cache DIR]
      The facts that several articles report, where they disagree, and the origins behind them.
  dateline compare --pairs FILE.tsv
      Whether two sentences state the same; a line of JSON a pair.
  dateline annotations list|check|import|export …
      What readers noted beside the articles.
  dateline report DIR [--output FILE] [--force] [--cache DIR]
      A timeline of the folder's facts in Markdown, with their sources.

  dateline COMMAND --help      more on one, with examples
  dateline --version

Exit codes: 0 done, 1 some input failed (the others are printed), 2 bad usage.
`;

const pages: Readonly<Record<string, string>> = {
  analyze: `dateline analyze FILE|DIR… [--format jsonl] [--all] [--cache DIR]

Prints a line of JSON a file, in the order given; a folder's by path. Of a folder, the news articles among its .txt and .md
files are read, those that dateline.yaml leaves in; what is no article is named on stderr. Actors are one over all the files.

  --all         every .txt file is an article, whatever it looks like
  --cache DIR   keep what was analysed in DIR, to be quicker the next time

  dateline analyze articles/ > analysis.jsonl
  dateline analyze monday.txt tuesday.txt
  dateline analyze articles/ | jq -r '.quotes[] | [.speaker.text, .text] | @tsv'
`,
  crossref: `dateline crossref DIR [--format json] [--all] [--cache DIR]

Prints one JSON object: the articles, the facts that two of them or more report (with agreements, conflicts, and the
independent origins), and the pairs of sentences that were compared.

  --all         every .txt file is an article, whatever it looks like
  --cache DIR   keep what was analysed in DIR, to be quicker the next time

  dateline crossref articles/ > facts.json
  dateline crossref articles/ | jq '.facts[] | select(.conflicts != [])'
`,
  compare: `dateline compare --pairs FILE.tsv

Each line of FILE.tsv holds two sentences with a tab between them. Prints a line of JSON a pair: the probability that the
two state the same, and the verdict.

  dateline compare --pairs pairs.tsv
`,
  annotations: `dateline annotations list   FILE|DIR… [--format text|jsonl]
dateline annotations check  FILE|DIR…
dateline annotations import DIR ANNOTATIONS
dateline annotations export FILE|DIR… [--format jsonld|csv|markdown|brat]

What readers noted and put right, from the files NAME.annotations.yaml beside the articles. "check" says where each one
stands in the text as it is now, and writes nothing; corrections are told by a key of that name. "brat" has notes with a
sure place alone. "import" takes W3C Web Annotation (.jsonld), brat (.ann) and Hypothes.is (.json).

  dateline annotations list articles/
  dateline annotations check articles/ | jq 'select(.state != "anchored")'
  dateline annotations export articles/ --format markdown > notes.md
`,
  report: `dateline report DIR [--output FILE] [--force] [--all] [--cache DIR]

Prints a timeline of the folder's facts in Markdown: each with its sources, independent origins and conflicts.

  --output FILE  write it there; a file that is there already is left alone
  --force        write over it all the same
  --all          every .txt file is an article, whatever it looks like
  --cache DIR    keep what was analysed in DIR, to be quicker the next time

  dateline report articles/ --output timeline.md
`,
};

/** The page on a command, or the overview. */
export function help(command?: string): string {
  return (command !== undefined && Object.hasOwn(pages, command) ? pages[command] : undefined) ?? overview;
}
