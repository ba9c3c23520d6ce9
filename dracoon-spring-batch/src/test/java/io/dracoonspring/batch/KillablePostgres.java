// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A PostgreSQL whose processes can be killed. After a crash, a new instance continues
 * with the same data.
 */
final class KillablePostgres implements AutoCloseable {

	private final Path data;

	private EmbeddedPostgres postgres;

	KillablePostgres(Path data) throws IOException {
		this.data = data;
		this.postgres = start(0);
	}

	private EmbeddedPostgres start(int port) throws IOException {
		// write each commit to the disk at once, because by default an embedded instance
		// can lose its last commits in a crash
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setServerConfig("synchronous_commit", "on")
			.setDataDirectory(this.data)
			.setCleanDataDirectory(false);
		return (port != 0) ? builder.setPort(port).start() : builder.start();
	}

	int port() {
		return this.postgres.getPort();
	}

	/**
	 * Kills all processes of the database, and starts it again with its data on the same
	 * port.
	 */
	void crash() throws IOException {
		ProcessHandle postmaster = ProcessHandle
			.of(Long.parseLong(Files.readAllLines(this.data.resolve("postmaster.pid")).get(0).strip()))
			.orElseThrow();
		// kill the postmaster first, so that it cannot replace the other processes
		List<ProcessHandle> processes = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
		assertThat(processes).hasSizeGreaterThan(2).allMatch(ProcessHandle::destroyForcibly);
		processes.forEach((process) -> process.onExit().join());
		int port = port();
		// close the instance, because it holds the lock of the directory
		this.postgres.close();
		this.postgres = start(port);
	}

	@Override
	public void close() throws IOException {
		this.postgres.close();
	}

}
