// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

import io.dracoonspring.batch.internal.allowance.LimitSchedule;

/**
 * Configures jobs and workers.
 *
 * @param role role of this process
 * @param transport how managers send requests to workers
 * @param lease time without a renewal after which the lease of a worker expires, and the
 * manager reassigns its part; at least two seconds
 * @param pollInterval how often the manager checks the progress of the parts
 * @param chunkSize after how many files a worker records their outcomes
 * @param concurrency number of files that a worker processes concurrently
 * @param maxBytesPerSecond bytes per second of all workers together, for each client,
 * {@code null} for no limit
 * @param windows limits by time of day, such as 'Mo-Fr 08:00-18:00: 2MB, 10 calls'; the
 * first window that contains the time decides
 * @param timeZone time zone of the windows, {@code null} for the one of the JVM
 * @param patience how long jobs and workers wait for a server that is not available, or
 * for space on a full disk, while no file gets through
 * @param filePatience how long a file that fails is tried again while other files get
 * through
 * @param databaseTimeout how long jobs and workers try again if the database is not
 * available
 * @param parts size of the parts
 * @param mirror settings of mirrors
 * @param audit settings of audits
 */
@ConfigurationProperties("dracoon.batch")
record DracoonBatchProperties(@DefaultValue("local") Role role, @DefaultValue("jdbc") Transport transport,
		@DefaultValue("10s") Duration lease, @DefaultValue("1s") Duration pollInterval,
		@DefaultValue("32") int chunkSize, @DefaultValue("8") int concurrency, @Nullable DataSize maxBytesPerSecond,
		@DefaultValue List<String> windows, @Nullable ZoneId timeZone, @DefaultValue("12h") Duration patience,
		@DefaultValue("5m") Duration filePatience, @DefaultValue("5m") Duration databaseTimeout,
		@DefaultValue Parts parts, @DefaultValue Mirror mirror, @DefaultValue Audit audit) {

	/** The property of the transport, which conditions also use. */
	static final String TRANSPORT = "dracoon.batch.transport";

	DracoonBatchProperties {
		Assert.isTrue(lease.toMillis() >= 2000, "'dracoon.batch.lease' must be two seconds or more");
		Assert.isTrue(pollInterval.toMillis() >= 10, "'dracoon.batch.poll-interval' must be 10 ms or more");
		Assert.isTrue(chunkSize >= 1 && chunkSize <= 10_000, "'dracoon.batch.chunk-size' must be from 1 to 10000");
		Assert.isTrue(concurrency >= 1 && concurrency <= 64, "'dracoon.batch.concurrency' must be from 1 to 64");
		Assert.isTrue(patience.toMillis() >= 1, "'dracoon.batch.patience' must be 1 ms or more");
		Assert.isTrue(filePatience.toMillis() >= 1, "'dracoon.batch.file-patience' must be 1 ms or more");
		Assert.isTrue(databaseTimeout.toMillis() >= 1, "'dracoon.batch.database-timeout' must be 1 ms or more");
		Assert.isTrue(maxBytesPerSecond == null || maxBytesPerSecond.toBytes() >= 1,
				"'dracoon.batch.max-bytes-per-second' must be at least 1B: remove it to transfer without a limit");
		schedule(windows, timeZone, maxBytesPerSecond);
	}

	/** Returns the limits by time of day. */
	LimitSchedule schedule() {
		return schedule(this.windows, this.timeZone, this.maxBytesPerSecond);
	}

	private static LimitSchedule schedule(List<String> windows, @Nullable ZoneId zone, @Nullable DataSize limit) {
		return LimitSchedule.of(windows, (zone != null) ? zone : ZoneId.systemDefault(),
				(limit != null) ? limit.toBytes() : null);
	}

	/**
	 * Configures mirrors.
	 *
	 * @param stateRetention how long the state of a mirror is kept after its last run
	 * @param reportRetention how long the report of a mirror is kept after its end, zero
	 * to keep no report
	 */
	record Mirror(@DefaultValue("400d") Duration stateRetention, @DefaultValue("30d") Duration reportRetention) {

		Mirror {
			Assert.isTrue(stateRetention.toDays() >= 1, "'dracoon.batch.mirror.state-retention' must be a day or more");
			Assert.isTrue(!reportRetention.isNegative(),
					"'dracoon.batch.mirror.report-retention' must not be negative");
		}

	}

	/**
	 * Configures audits.
	 *
	 * @param reportColumns the meaning of the columns of the server's reports
	 */
	record Audit(@DefaultValue ReportColumns reportColumns) {

	}

	/**
	 * Maps the columns of the server's reports.
	 *
	 * @param permissions headings of the report of permissions, by the names of the
	 * columns of "permissions.csv"
	 * @param events headings of the report of events, by the names of the columns of
	 * "events.csv"
	 */
	record ReportColumns(@DefaultValue Map<String, String> permissions, @DefaultValue Map<String, String> events) {

	}

	/** Selects the role of a process. */
	enum Role {

		/** Starts jobs, and processes their parts itself. */
		LOCAL,

		/** Starts jobs. Workers process their parts. */
		MANAGER,

		/** Processes parts for the managers that share its database. */
		WORKER

	}

	/** Selects how managers send requests to workers. */
	enum Transport {

		/** Through the database of the jobs. */
		JDBC,

		/** Through a queue of RabbitMQ. */
		RABBITMQ

	}

	/**
	 * Configures the size of the parts.
	 *
	 * @param least intended smallest number of parts; fewer if there are fewer files
	 * @param longest longest estimated time for a part, unless the part is a single file
	 * @param bytesPerSecond estimated rate of one worker
	 */
	record Parts(@DefaultValue("16") int least, @DefaultValue("5m") Duration longest,
			@DefaultValue("10MB") DataSize bytesPerSecond) {

	}

}
