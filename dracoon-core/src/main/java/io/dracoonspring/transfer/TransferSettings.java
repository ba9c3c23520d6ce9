/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.transfer;

import java.time.Duration;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * How transfers are carried out. All transfers of a client together have at most
 * {@link #memory()} bytes of content in memory. One alone uses up to
 * {@code chunkSize × (parallelism + 1)} of them, whatever the size of the file, and
 * contents itself with {@code chunkSize} when others want some too; a plain file that is
 * uploaded needs none.
 *
 * @param chunkSize how many bytes a part should have, from {@value #MIN_CHUNK_SIZE} to
 * {@value #MAX_CHUNK_SIZE}; files too long for that many parts get longer ones
 * @param parallelism how many parts of one file are under way at the same time, from 1 to
 * {@value #MAX_PARALLELISM}
 * @param retries how often one part is tried again after a passing failure, 0 for never
 * @param retryBackoff how long to wait before the first retry; doubles with every further
 * one and is jittered
 * @param completionTimeout how long the server may take to assemble an uploaded file
 * before the outcome counts as unknown; one more second is granted per 100 MB
 * @param idleTimeout how long a part may make no progress before it is tried again
 * @param requireEncryption whether all transfers insist on content that is encrypted on
 * the client, whatever the server and the request say
 * @param requireVerification whether all transfers insist on a verified result, whatever
 * the request says
 * @param maxMemory how many bytes the parts of all transfers of a client may occupy at
 * the same time, at least twice {@code chunkSize}, which is what a copy needs;
 * {@code null} for a quarter of the largest heap that the JVM takes, or that least if it
 * is more
 */
public record TransferSettings(int chunkSize, int parallelism, int retries, Duration retryBackoff,
		Duration completionTimeout, Duration idleTimeout, boolean requireEncryption, boolean requireVerification,
		@Nullable Long maxMemory) {

	/**
	 * The least that an object storage accepts for a part that is not the last: 5 MiB.
	 */
	public static final int MIN_CHUNK_SIZE = 5 * 1024 * 1024;

	/** The most that is kept in one piece of memory: 1 GiB. */
	public static final int MAX_CHUNK_SIZE = 1024 * 1024 * 1024;

	/** More parts at once do not help any line. */
	public static final int MAX_PARALLELISM = 64;

	/** Transfers get one of so many parts of the heap. */
	private static final int HEAP_SHARE = 4;

	private static final TransferSettings DEFAULTS = new TransferSettings(8 * 1024 * 1024, 6, 5, Duration.ofMillis(500),
			Duration.ofSeconds(60), Duration.ofSeconds(60), false, false, null);

	/**
	 * Checks the values.
	 */
	public TransferSettings {
		requireRange("chunkSize", chunkSize, MIN_CHUNK_SIZE, MAX_CHUNK_SIZE);
		requireRange("parallelism", parallelism, 1, MAX_PARALLELISM);
		requireRange("retries", retries, 0, 100);
		if (retryBackoff.isNegative()) {
			throw new IllegalArgumentException("'retryBackoff' must not be negative");
		}
		if (completionTimeout.isNegative() || completionTimeout.isZero()) {
			throw new IllegalArgumentException("'completionTimeout' must be positive");
		}
		if (idleTimeout.isNegative() || idleTimeout.isZero()) {
			throw new IllegalArgumentException("'idleTimeout' must be positive");
		}
		if (maxMemory != null && maxMemory < leastMemory(chunkSize)) {
			throw new IllegalArgumentException("'maxMemory' must be at least " + leastMemory(chunkSize)
					+ ", twice 'chunkSize', which is what a copy needs: raise it or lower 'chunkSize'");
		}
	}

	/**
	 * Return the settings that suit most lines: parts of 8 MiB, six at a time, five
	 * retries.
	 * @return the defaults
	 */
	public static TransferSettings defaults() {
		return DEFAULTS;
	}

	/**
	 * Return these settings with another size of parts.
	 * @param chunkSize how many bytes a part should have
	 * @return the changed settings
	 */
	public TransferSettings withChunkSize(int chunkSize) {
		return with((draft) -> draft.chunkSize = chunkSize);
	}

	/**
	 * Return these settings with another number of parallel parts.
	 * @param parallelism how many parts of one file are under way at the same time
	 * @return the changed settings
	 */
	public TransferSettings withParallelism(int parallelism) {
		return with((draft) -> draft.parallelism = parallelism);
	}

	/**
	 * Return these settings with another number of retries.
	 * @param retries how often one part is tried again, 0 for never
	 * @return the changed settings
	 */
	public TransferSettings withRetries(int retries) {
		return with((draft) -> draft.retries = retries);
	}

	/**
	 * Return these settings with another wait before the first retry.
	 * @param retryBackoff how long to wait before the first retry
	 * @return the changed settings
	 */
	public TransferSettings withRetryBackoff(Duration retryBackoff) {
		return with((draft) -> draft.retryBackoff = retryBackoff);
	}

	/**
	 * Return these settings with another time for the completion of uploads.
	 * @param completionTimeout how long the server may take to assemble a file
	 * @return the changed settings
	 */
	public TransferSettings withCompletionTimeout(Duration completionTimeout) {
		return with((draft) -> draft.completionTimeout = completionTimeout);
	}

	/**
	 * Return these settings with another time without progress.
	 * @param idleTimeout how long a part may make no progress before it is tried again
	 * @return the changed settings
	 */
	public TransferSettings withIdleTimeout(Duration idleTimeout) {
		return with((draft) -> draft.idleTimeout = idleTimeout);
	}

	/**
	 * Return these settings such that all transfers insist or do not insist on
	 * encryption.
	 * @param requireEncryption whether all transfers insist on content that is encrypted
	 * on the client
	 * @return the changed settings
	 */
	public TransferSettings withRequireEncryption(boolean requireEncryption) {
		return with((draft) -> draft.requireEncryption = requireEncryption);
	}

	/**
	 * Return these settings such that all transfers insist or do not insist on a verified
	 * result.
	 * @param requireVerification whether all transfers insist on a verified result
	 * @return the changed settings
	 */
	public TransferSettings withRequireVerification(boolean requireVerification) {
		return with((draft) -> draft.requireVerification = requireVerification);
	}

	/**
	 * Return these settings with another limit of memory.
	 * @param maxMemory how many bytes the parts of all transfers may occupy, {@code null}
	 * for the default
	 * @return the changed settings
	 */
	public TransferSettings withMaxMemory(@Nullable Long maxMemory) {
		return with((draft) -> draft.maxMemory = maxMemory);
	}

	/**
	 * Return how much memory the parts of all transfers of a client may occupy.
	 * @return the number of bytes: {@code maxMemory} or its default
	 */
	public long memory() {
		Long limit = this.maxMemory;
		return (limit != null) ? limit
				: Math.max(Runtime.getRuntime().maxMemory() / HEAP_SHARE, leastMemory(this.chunkSize));
	}

	private static long leastMemory(int chunkSize) {
		return 2L * chunkSize;
	}

	private TransferSettings with(Consumer<Draft> change) {
		Draft draft = new Draft(this);
		change.accept(draft);
		return draft.finished();
	}

	private static void requireRange(String name, int value, int min, int max) {
		if (value < min || value > max) {
			throw new IllegalArgumentException("'" + name + "' must be between " + min + " and " + max);
		}
	}

	/**
	 * The values of a copy that is about to be made, so that a change names what it
	 * changes only.
	 */
	private static final class Draft {

		private int chunkSize;

		private int parallelism;

		private int retries;

		private Duration retryBackoff;

		private Duration completionTimeout;

		private Duration idleTimeout;

		private boolean requireEncryption;

		private boolean requireVerification;

		private @Nullable Long maxMemory;

		private Draft(TransferSettings origin) {
			this.chunkSize = origin.chunkSize;
			this.parallelism = origin.parallelism;
			this.retries = origin.retries;
			this.retryBackoff = origin.retryBackoff;
			this.completionTimeout = origin.completionTimeout;
			this.idleTimeout = origin.idleTimeout;
			this.requireEncryption = origin.requireEncryption;
			this.requireVerification = origin.requireVerification;
			this.maxMemory = origin.maxMemory;
		}

		private TransferSettings finished() {
			return new TransferSettings(this.chunkSize, this.parallelism, this.retries, this.retryBackoff,
					this.completionTimeout, this.idleTimeout, this.requireEncryption, this.requireVerification,
					this.maxMemory);
		}

	}

}
