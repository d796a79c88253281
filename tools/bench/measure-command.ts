import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Usage {
  readonly seconds: number;
  /** CPU time of the command and of all processes that it started. */
  readonly cpuSeconds: number;
  /** The most resident memory that all its processes had together, looked up ten times a second. `null` if the system has no `/proc`. */
  readonly peakMegabytes: number | null;
}

const SAMPLE_MS = 100;

/**
 * Runs a command and measures it with all its descendants. `printed` is what it wrote to stdout. If it fails, throws an error that holds
 * the end of what it printed.
 */
export async function measureCommand(
  command: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Usage & { readonly printed: string }> {
  // On every system `times` of the shell prints the shell's own CPU time and then that of all processes that it waited for.
  const shell = ['-c', '"$@"; status=$?; echo; times; exit $status', 'sh', ...command];
  const start = performance.now();
  const child = spawn('sh', shell, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let [printed, complained] = ['', ''];
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  child.stderr.on('data', (chunk) => (complained += String(chunk)));
  let peak = 0;
  const sampling = setInterval(() => (peak = Math.max(peak, residentMemory(child.pid ?? 0))), SAMPLE_MS);
  const status = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  clearInterval(sampling);
  if (status !== 0)
    throw new Error(`${command.join(' ')} ended with ${status}:\n${(printed + complained).slice(-2_000)}`);
  const [times = '', minutesUser, user, minutesSystem, system] =
    /\S+ \S+\s+(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(printed) ?? [];
  return {
    seconds: (performance.now() - start) / 1_000,
    cpuSeconds: Number(minutesUser) * 60 + Number(user) + Number(minutesSystem) * 60 + Number(system),
    peakMegabytes: peak === 0 ? null : peak / 1_024,
    printed: printed.slice(0, -times.length).trimEnd(),
  };
}

/** Kilobytes that a process and its descendants have in memory; 0 if the system has no `/proc`. */
function residentMemory(root: number): number {
  const processes = new Map<number, { parent: number; resident: number }>();
  for (const name of listProcesses()) {
    try {
      const text = readFileSync(`/proc/${name}/status`, 'utf8');
      const read = (key: string): number => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
      processes.set(Number(name), { parent: read('PPid'), resident: read('VmRSS') });
    } catch {
      // The process has ended since the folder was listed.
    }
  }
  const isInside = (id: number): boolean => id === root || (id > 1 && isInside(processes.get(id)?.parent ?? 0));
  return [...processes].filter(([id]) => isInside(id)).reduce((sum, [, { resident }]) => sum + resident, 0);
}

function listProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
