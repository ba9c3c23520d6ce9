// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.concurrent;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Provides the scheduler on which all clients of the application do blocking work.
 */
public final class DracoonSchedulers {

	private static final int IDLE_SECONDS = 60;

	private static final Scheduler BOUNDED_ELASTIC = Schedulers.newBoundedElastic(
			Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE, Schedulers.DEFAULT_BOUNDED_ELASTIC_QUEUESIZE, "dracoon-blocking",
			IDLE_SECONDS, true);

	private DracoonSchedulers() {
	}

	/**
	 * Returns the scheduler for work that blocks, such as access to files, encryption and
	 * decryption. Its threads are always platform threads, and as many as
	 * {@link Schedulers#boundedElastic()} has.
	 * <p>
	 * The client does not use {@link Schedulers#boundedElastic()}, for two reasons. If
	 * that scheduler has virtual threads, it can lose tasks: a worker that is disposed of
	 * twice, as {@code publishOn} does, discards tasks of other workers. A transfer whose
	 * task is lost waits for ever. An application that blocks all threads of that
	 * scheduler would block the client as well.
	 * <p>
	 * Threads of this scheduler must not wait for results of the client, because the
	 * client may need the same threads for these results. Nobody may dispose of the
	 * scheduler.
	 * @return the scheduler, the same one for each call
	 */
	public static Scheduler boundedElastic() {
		return BOUNDED_ELASTIC;
	}

}
