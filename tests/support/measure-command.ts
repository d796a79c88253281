import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Usage {
  readonly seconds: number;
  /** Of the command and all the processes that it started. */
  readonly cpuSeconds: number;
  /** The peaks of the processes that were alive at a time, added up: what the machine must have at most. `null` without `/proc`. */
  readonly peakMegabytes: number | null;
}

const SAMPLE_MS = 100;

/** Runs a command and measures it with all its descendants. Throws with the end of what it printed where it fails. */
export async function measureCommand(
  command: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Usage> {
  // `times` of the shell tells the CPU time of all that it waited for, whatever system this is.
  const shell = ['-c', '"$@"; status=$?; echo; times; exit $status', 'sh', ...command];
  const start = performance.now();
  const child = spawn('sh', shell, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let [printed, complained] = ['', ''];
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  child.stderr.on('data', (chunk) => (complained += String(chunk)));
  let peak = 0;
  const sampling = setInterval(() => (peak = Math.max(peak, residentPeak(child.pid ?? 0))), SAMPLE_MS);
  const status = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  clearInterval(sampling);
  if (status !== 0)
    throw new Error(`${command.join(' ')} ended with ${status}:\n${(printed + complained).slice(-2_000)}`);
  const [, minutesUser, user, minutesSystem, system] = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(printed) ?? [];
  return {
    seconds: (performance.now() - start) / 1_000,
    cpuSeconds: Number(minutesUser) * 60 + Number(user) + Number(minutesSystem) * 60 + Number(system),
    peakMegabytes: peak === 0 ? null : peak / 1_024,
  };
}

/** Kilobytes: the peaks so far of a process and its descendants, 0 where there is no `/proc`. */
function residentPeak(root: number): number {
  const processes = new Map<number, { parent: number; peak: number }>();
  for (const name of listProcesses()) {
    try {
      const text = readFileSync(`/proc/${name}/status`, 'utf8');
      const read = (key: string): number => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
      processes.set(Number(name), { parent: read('PPid'), peak: read('VmHWM') });
    } catch {
      // It ended in between.
    }
  }
  const isInside = (id: number): boolean => id === root || (id > 1 && isInside(processes.get(id)?.parent ?? 0));
  return [...processes].filter(([id]) => isInside(id)).reduce((sum, [, { peak }]) => sum + peak, 0);
}

function listProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
