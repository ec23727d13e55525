import { openSidecar, same } from '../annotations/annotations.js';
import {
  type AnalysisCache,
  applySettings,
  type Corpus,
  createCorpus,
  defaultSettings,
  type FileNote,
  type FolderSettings,
  listFolder,
  type Pace,
  readSettings,
  readSource,
  readSources,
  settingsFile,
} from '../corpus/corpus.js';
import type { Folder } from '../files/files.js';
import { delegateFolderWork, type FolderWork, type Worker } from './folderWork.js';

/** A folder of the workspace, its corpus kept up with the disk and the open editors. */
export interface Root {
  /** Canonical. */
  readonly uri: string;
  /** Null where the server has no access to it. */
  readonly folder: Folder | null;
  /** The same folder as its user sees it: a file that is open with changes that are not saved is read and written there. */
  readonly notes: Folder | null;
  readonly corpus: Corpus;
  /** Of the files that may be articles, how many were read, and how many there are. */
  readonly progress: { readonly done: number; readonly total: number };
  /** The tags that `dateline.yaml` lists, each with its colour. */
  readonly tags: FolderSettings['tags'];
  /** Whether all of the folder is read, and what is decided for it holds. */
  readonly indexed: boolean;
  /** Reads the folder unless that was begun already. */
  start(): void;
  /** Reads the folder anew; with what the user should know of its files. */
  reindex(): Promise<readonly FileNote[]>;
  /** A file on the disk was made, changed or deleted. */
  fileChanged(file: string): Promise<void>;
  /** The sidecar of a file was made, changed or deleted, or the file was opened: its corrections hold when this resolves. */
  sidecarChanged(file: string): Promise<void>;
  /** What `dateline.yaml` says may be otherwise; `saved` on the disk, where the user is told what is wrong with it. */
  settingsChanged(saved?: boolean): Promise<void>;
  /** Settles the folder with all that is known by now; resolves when that is done. */
  settle(): Promise<void>;
  /** Something was set in the corpus: the folder is settled anew once it has been quiet for a while. */
  touched(): void;
  dispose(): void;
}

/** What a root needs of the server around it. */
export interface RootHost {
  readonly cache: AnalysisCache | null;
  /** Files open in an editor, whose text is the editor's and not the disk's. */
  isOpen(file: string): boolean;
  isForced(file: string): boolean;
  /** The folder as its user sees it. */
  overlay(folder: Folder): Folder;
  /** Takes into the corpus what the editors hold by now. */
  lookAgain(): void;
  /** Tells the editor that what was said may be otherwise by now. */
  changed(): void;
  /** Shows the work to the user while it goes on; they may stop it. */
  showProgress(): Promise<{ report(done: number, total: number): void; done(): void; readonly signal: AbortSignal }>;
  /** A thread for the folder-wide work; null where there is none to be had. */
  startWorker(): Worker | null;
  /** Gives back all memory that is not held any more. */
  giveBack(): void;
  /** An error that is a bug, for whoever looks for it. */
  log(error: unknown): void;
  /** Tells the user what is wrong with a file that they wrote themselves. */
  warn(note: FileNote): void;
}

/** No settling before the folder has been quiet this long, in milliseconds. */
const quiet = 300;
/** And never longer than this. */
const longestQuiet = 30_000;

/** What a change left for later is done once the folder has been quiet this long, in milliseconds. */
const leisure = 10_000;

/** With fewer articles the folder-wide work takes no longer than another thread takes to start. */
const fewArticles = 12;

/** A root that reads nothing yet. Only an `indexed` one reads its folder; another knows just the open files. */
export function createRoot(uri: string, folder: Folder | null, indexed: boolean, host: RootHost): Root {
  const corpus = createCorpus();
  const notes = folder && host.overlay(folder);
  /** One after the other: what was read last must be what holds. */
  let correcting: Promise<void> = Promise.resolve();
  let settings: FolderSettings = defaultSettings;
  let progress = { done: 0, total: 0 };
  let reading: Promise<readonly FileNote[]> | null = null;
  let stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lastCost = 0;

  let worker: Worker | null = null;
  let delegate: FolderWork | null = null;
  let working: Promise<void> | null = null;
  /** How the folder is to be settled once more. */
  let wanted: Pace | null = null;
  /** What an earlier run compared, until it is handed on; whether all is read, so that it need be no longer; whether to keep what is compared now. */
  let recalled: Uint8Array | null = null;
  let remember = false;
  let isWhole = false;
  /** What was compared is being written. */
  let keeping: Promise<void> | null = null;
  let disposed = false;

  /** The folder-wide work, where it disturbs nobody; whether something of it is left for later. */
  const workOn = async (pace: Pace): Promise<boolean> => {
    if (!delegate && corpus.files().length >= fewArticles) {
      worker = host.startWorker();
      if (worker) delegate = delegateFolderWork(worker);
    }
    try {
      if (delegate) {
        const links = { recalled, remember };
        [recalled, remember] = [null, false];
        const { isProvisional, memory } = await delegate(corpus, pace, links);
        if (memory && isWhole) keeping = host.cache?.keepLinks(memory, progress.total) ?? null;
        return isProvisional;
      }
    } catch {
      // Without its thread the work is done here: late is better than never.
      worker?.stop();
      delegate = null;
    }
    if (!disposed) corpus.crossReference();
    return false;
  };

  const settleAll = async (): Promise<void> => {
    let isLeft = false;
    while (wanted && !disposed) {
      const pace = wanted;
      wanted = null;
      host.lookAgain();
      if (timer) clearTimeout(timer);
      timer = null;
      // Decisions name their statements by the words, which an edit may have moved.
      applySettings(corpus, settings);
      const begun = performance.now();
      isLeft = (await workOn(pace).catch(host.log)) === true;
      if (pace === 'soon') lastCost = performance.now() - begun;
      if (!disposed) host.changed();
    }
    working = null;
    if (isLeft && !timer && !disposed) timer = setTimeout(() => void settle(), leisure);
  };

  /** Settles all that is known by now; resolves when that is done. */
  const settle = (pace: Pace = 'fully'): Promise<void> => {
    if (wanted !== 'fully') wanted = pace;
    working ??= settleAll();
    return working;
  };

  const touched = () => {
    if (timer) clearTimeout(timer);
    // What takes long waits longer, so that it is not always going on.
    timer = setTimeout(() => void settle('soon'), Math.min(longestQuiet, Math.max(quiet, lastCost)));
  };

  const read = async (from: Folder, signal: AbortSignal): Promise<readonly FileNote[]> => {
    const shown = await host.showProgress();
    const signals = AbortSignal.any([signal, shown.signal]);
    try {
      const listing = await listFolder(from);
      settings = listing.settings;
      const listed = new Set(listing.sources.map(({ file }) => file));
      for (const file of corpus.files()) if (!listed.has(file) && !host.isOpen(file)) corpus.remove(file);
      const sources = listing.sources.filter(({ file }) => !host.isOpen(file));
      const open = listing.sources.length - sources.length;
      const total = listing.sources.length;
      recalled = (await host.cache?.links(total)) ?? null;
      // What is known so far is told each time that it grew fourfold: all the tellings before the last cost a third of it, and more
      // where the last has little to compare.
      let next = recalled ? Number.POSITIVE_INFINITY : 16;
      const { done, notes } = await readSources(sources, corpus, {
        signal: signals,
        cache: host.cache,
        force: host.isForced,
        onProgress: read => {
          progress = { done: Math.min(read + open, total - 1), total };
          shown.report(progress.done, total);
          if (read < next) return;
          next *= 4;
          void settle();
        },
      });
      for (const note of listing.notes) host.warn(note);
      if (signal.aborted) return [];
      remember = true;
      isWhole = !signals.aborted;
      await settle();
      // What was read meanwhile took long; what one change costs from now on is not known yet.
      lastCost = 0;
      progress = { done: done + open, total };
      host.changed();
      await keeping;
      keeping = null;
      host.giveBack();
      return [...listing.notes, ...notes];
    } finally {
      shown.done();
    }
  };

  const reindex = async (): Promise<readonly FileNote[]> => {
    if (!folder || !indexed) return [];
    stop.abort();
    stop = new AbortController();
    const { signal } = stop;
    progress = { done: 0, total: Math.max(1, progress.total) };
    reading = read(folder, signal).catch((error: unknown) => {
      const note: FileNote = { file: uri, kind: 'failed', why: error instanceof Error ? error.message : String(error) };
      host.warn(note);
      return [note];
    });
    return reading;
  };

  const readCorrections = async (file: string): Promise<void> => {
    if (!notes) return;
    const { sidecar } = await openSidecar(notes, file);
    // One that is being written to is broken for a while: what it said before holds.
    if (sidecar.kind === 'broken' || disposed) return;
    const { version } = corpus;
    corpus.correct(file, sidecar.corrections);
    if (corpus.version === version) return;
    touched();
    host.changed();
  };

  const settingsChanged = async (saved = false): Promise<void> => {
    if (!notes || !reading) return;
    const { settings: now, problem } = await readSettings(notes);
    if (problem !== null) {
      // What it said before holds until it is mended.
      if (saved) host.warn({ file: settingsFile, kind: 'settings', why: problem });
      return;
    }
    const before = settings;
    settings = now;
    if (!same(before.articles, now.articles)) await reindex();
    else if (!same([before.actors, before.facts], [now.actors, now.facts])) touched();
  };

  return {
    uri,
    folder,
    indexed,
    notes,
    corpus,
    get progress() {
      return progress;
    },
    get tags() {
      return settings.tags;
    },
    start() {
      if (!reading) void reindex();
    },
    reindex,
    async fileChanged(file) {
      if (!folder || !reading) return;
      if (file === settingsFile) return settingsChanged(true);
      if (!settings.takes(file) || host.isOpen(file)) return;
      const [note] = await readSource({ folder, path: file, file, size: 0, noted: true }, corpus, {
        cache: host.cache,
        force: host.isForced,
      });
      if (note?.kind === 'failed') corpus.remove(file);
      touched();
    },
    sidecarChanged(file) {
      correcting = correcting.then(() => readCorrections(file)).catch(host.log);
      return correcting;
    },
    settingsChanged,
    settle: () => settle(),
    touched,
    dispose() {
      disposed = true;
      stop.abort();
      worker?.stop();
      if (timer) clearTimeout(timer);
    },
  };
}
