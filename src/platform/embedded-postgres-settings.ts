const MB = 1024 * 1024;

/** Settings of the server by PostgreSQL's own names, such as `{ shared_buffers: '512MB' }`. */
export type ServerSettings = Readonly<Record<string, string>>;

/**
 * Settings that suit a county's hall on the machine at hand.
 * @param memory bytes that this machine or container may use
 */
export function settingsFor(memory: number): ServerSettings {
  return {
    shared_buffers: megabytes(memory / 8, 64, 512),
    effective_cache_size: megabytes(memory / 2, 256, 16_384),
    maintenance_work_mem: megabytes(memory / 64, 32, 128),
    // Two parallel workers with hashes of this size still fit into the 64 MB of a container's /dev/shm.
    work_mem: '8MB',
    max_connections: '100',
    min_wal_size: '256MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    timezone: 'Asia/Shanghai',
    log_timezone: 'Asia/Shanghai',
    // Failed statements reach the program, which logs them masked; here they would carry names and numbers.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_parameter_max_length: '0',
    log_checkpoints: 'off',
  };
}

/** What holds whatever the caller asks for: one door, on this machine only, and no file of a socket to go stale. */
export function doorSettings(port: number): ServerSettings {
  return { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' };
}

/** The settings as options of the server's command line. */
export function settingOptions(settings: ServerSettings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function megabytes(bytes: number, least: number, most: number): string {
  return `${Math.round(Math.min(most, Math.max(least, bytes / MB)))}MB`;
}
