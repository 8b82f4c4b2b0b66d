// What the server that Comity brings along is told at each start; durability is left at PostgreSQL's own strict defaults.
import { totalmem } from "node:os";
import type { Environment } from "../../config/index.ts";

const MIB = 1024 * 1024;

/** Arguments for `postgres`: `endpoint` says where it listens, the rest fits a small machine and one office. */
export function serverArguments(major: number, environment: Environment, endpoint: Readonly<Record<string, string>>): string[] {
  const settings: Record<string, string> = {
    ...endpoint,
    shared_buffers: `${sharedBuffers(environment)}MB`,
    max_connections: environment === "test" ? "200" : "60", // each test file has a pool of its own
    random_page_cost: "1.1",
    min_wal_size: "32MB",
    max_wal_size: "512MB",
    // Containers often give 64 MB of shared memory, which parallel workers can exhaust; one office does not need them.
    max_parallel_workers_per_gather: "0",
    max_parallel_maintenance_workers: "0",
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] ",
    // On few cores the asynchronous workers of version 18 cost more than they bring.
    ...(major >= 18 ? { io_method: "sync" } : {}),
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** A quarter of the memory this process may use, at most 1 GiB; tests make do with little. */
function sharedBuffers(environment: Environment): number {
  if (environment === "test") return 64;
  const allowed = process.constrainedMemory();
  const memory = allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
  return Math.max(32, Math.min(1024, Math.floor(memory / MIB / 4)));
}
