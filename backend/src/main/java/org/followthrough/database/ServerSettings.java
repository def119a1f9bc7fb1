package org.followthrough.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How the embedded server is set up: nothing is lost in a crash, nobody but this machine reaches it, and it fits the memory. */
record ServerSettings(int port, long sharedBuffersMegabytes, long cacheMegabytes) {

    static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

    private static final long MEGABYTE = 1024L * 1024;
    private static final long MOST = 2048;
    private static final long LEAST = 32;

    static ServerSettings on(int port) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return forMemory(port, system.getTotalMemorySize() / MEGABYTE);
    }

    /** A quarter of the memory for the server's own buffers, 2 GB at most (design, section 5). */
    static ServerSettings forMemory(int port, long megabytes) {
        return new ServerSettings(port, Math.clamp(megabytes / 4, LEAST, MOST), Math.max(megabytes / 2, LEAST));
    }

    String text() {
        return """
                # Written at every start. Own settings belong into an ALTER SYSTEM, which outranks this file.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = scram-sha-256
                max_connections = 60

                fsync = on
                synchronous_commit = on
                full_page_writes = on
                wal_level = minimal
                max_wal_senders = 0
                max_wal_size = 1GB
                checkpoint_timeout = 5min

                shared_buffers = %dMB
                effective_cache_size = %dMB
                work_mem = 16MB
                maintenance_work_mem = 128MB
                random_page_cost = 1.1
                jit = off

                autovacuum = on
                autovacuum_naptime = 20s
                autovacuum_vacuum_scale_factor = 0.05
                autovacuum_analyze_scale_factor = 0.02

                timezone = 'UTC'
                log_timezone = 'UTC'
                datestyle = 'iso, ymd'
                default_text_search_config = 'pg_catalog.simple'
                idle_in_transaction_session_timeout = 10min

                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = 1d
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_line_prefix = '%%m [%%p] '
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                """.formatted(port, sharedBuffersMegabytes, cacheMegabytes);
    }
}
