// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Provides meters with a value from the database. {@link #get()} reads the value again if
 * the last reading ended at least five seconds ago. It waits for one second at most, and
 * then returns the former value. Therefore an outage of the database does not delay other
 * meters of the process.
 *
 * @param <T> the type of the value
 */
final class RecentValue<T> implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(RecentValue.class);

	private static final Duration AGE = Duration.ofSeconds(5);

	private static final Duration WAIT = Duration.ofSeconds(1);

	private final Supplier<T> source;

	private final ExecutorService thread;

	private T value;

	private @Nullable Future<T> reading;

	private long endedAt = System.nanoTime() - AGE.toNanos();

	/**
	 * Creates a value.
	 * @param initial the value before the first reading
	 * @param source the supplier that reads the value
	 */
	RecentValue(T initial, Supplier<T> source) {
		this.value = initial;
		this.source = source;
		CustomizableThreadFactory threads = new CustomizableThreadFactory("dracoon-batch-meters-");
		threads.setDaemon(true);
		this.thread = Executors.newSingleThreadExecutor(threads);
	}

	synchronized T get() {
		if (this.reading != null) {
			take(this.reading, Duration.ZERO);
		}
		else if (System.nanoTime() - this.endedAt >= AGE.toNanos()) {
			this.reading = this.thread.submit(this.source::get);
			take(this.reading, WAIT);
		}
		return this.value;
	}

	private void take(Future<T> future, Duration wait) {
		try {
			this.value = future.get(wait.toMillis(), TimeUnit.MILLISECONDS);
			ended();
		}
		catch (TimeoutException ex) {
			logger.trace("The database has not answered yet");
		}
		catch (ExecutionException ex) {
			logger.debug("Could not read the mirrors from the database", ex.getCause());
			ended();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void ended() {
		this.reading = null;
		this.endedAt = System.nanoTime();
	}

	@Override
	public void close() {
		this.thread.shutdownNow();
	}

}
