// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * How bulk work is done.
 *
 * @param role what this process does
 * @param transport how managers ask workers
 * @param lease how long a worker may be silent before its part is given to another one;
 * at least two seconds
 * @param pollInterval how often the manager looks how far the parts are
 * @param chunkSize after how many files a worker notes what has become of them
 * @param concurrency how many files of a worker are on their way at the same time
 * @param maxBytesPerSecond how much content all workers together may move in a second,
 * for each client, {@code null} for any amount
 * @param parts how the work is cut
 * @param audit how audits are made
 */
@ConfigurationProperties("dracoon.batch")
record DracoonBatchProperties(@DefaultValue("local") Role role, @DefaultValue("jdbc") Transport transport,
		@DefaultValue("10s") Duration lease, @DefaultValue("1s") Duration pollInterval,
		@DefaultValue("32") int chunkSize, @DefaultValue("8") int concurrency, @Nullable DataSize maxBytesPerSecond,
		@DefaultValue Parts parts, @DefaultValue Audit audit) {

	/** Conditions name it too. */
	static final String TRANSPORT = "dracoon.batch.transport";

	DracoonBatchProperties {
		Assert.isTrue(lease.toMillis() >= 2000, "'dracoon.batch.lease' must be two seconds or more");
		Assert.isTrue(pollInterval.toMillis() >= 10, "'dracoon.batch.poll-interval' must be 10 ms or more");
		Assert.isTrue(chunkSize >= 1 && chunkSize <= 10_000, "'dracoon.batch.chunk-size' must be from 1 to 10000");
		Assert.isTrue(concurrency >= 1 && concurrency <= 64, "'dracoon.batch.concurrency' must be from 1 to 64");
		Assert.isTrue(maxBytesPerSecond == null || maxBytesPerSecond.toBytes() >= 1,
				"'dracoon.batch.max-bytes-per-second' must be at least 1B: leave it out not to limit");
	}

	/**
	 * How audits are made.
	 *
	 * @param reportColumns the meaning of the columns of the server's reports
	 */
	record Audit(@DefaultValue ReportColumns reportColumns) {

	}

	/**
	 * The meaning of the columns of the server's reports.
	 *
	 * @param permissions headings of the report of permissions, by the names of the
	 * columns of "permissions.csv"
	 * @param events headings of the report of events, by the names of the columns of
	 * "events.csv"
	 */
	record ReportColumns(@DefaultValue Map<String, String> permissions, @DefaultValue Map<String, String> events) {

	}

	/**
	 * What a process does.
	 */
	enum Role {

		/** It starts jobs and does their work itself. */
		LOCAL,

		/** It starts jobs; workers do their work. */
		MANAGER,

		/** It works for the managers that share its database. */
		WORKER

	}

	/**
	 * How managers ask workers.
	 */
	enum Transport {

		/** Through the database of the jobs. */
		JDBC,

		/** Through a queue of RabbitMQ. */
		RABBITMQ

	}

	/**
	 * How the work is cut.
	 *
	 * @param least how many parts there are at least, if there are as many files
	 * @param longest how long a part may take, unless it is one file
	 * @param bytesPerSecond how many bytes per second a worker is taken to move
	 */
	record Parts(@DefaultValue("16") int least, @DefaultValue("5m") Duration longest,
			@DefaultValue("10MB") DataSize bytesPerSecond) {

	}

}
