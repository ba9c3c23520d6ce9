// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.event.DracoonEvent;
import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.inbox.EventDispatchListener;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.inbox.EventPublisher;
import io.dracoonspring.event.internal.RetryDelay;

/**
 * Publishes the waiting messages of an inbox as events, on its own daemon threads with
 * names such as {@code dracoon-events-1}. The dispatcher can be started again after a
 * stop. If a listener fails, the event is published again later. If the inbox fails, the
 * dispatcher accesses the inbox again after one to thirty seconds.
 */
public final class EventDispatcher {

	private static final Logger logger = LoggerFactory.getLogger(EventDispatcher.class);

	private static final Duration FORGET_INTERVAL = Duration.ofMinutes(1);

	/** Limits the time in which a thread must end after an interrupt. */
	private static final Duration INTERRUPTED = Duration.ofSeconds(1);

	private final EventInbox inbox;

	private final EventPublisher publisher;

	private final EventDispatchSettings settings;

	private final Clock clock;

	// guards all fields below
	private final ReentrantLock lock = new ReentrantLock();

	private final Condition work = this.lock.newCondition();

	private final Condition stop = this.lock.newCondition();

	private @Nullable Run run;

	/**
	 * Counts the calls of {@link #wakeUp}, so that a thread also notices a call that came
	 * before it began to wait.
	 */
	private long signals;

	private long forgetAt = System.nanoTime();

	private boolean outage;

	/**
	 * Creates a dispatcher.
	 * @param inbox the inbox with the messages
	 * @param reader the function that converts a message to an event
	 * @param typeNames the function that finds the name of an event type by its number.
	 * It returns {@code null} if the server does not know the type or does not report the
	 * name. It may send requests to the server
	 * @param application the consumer that publishes events, for example
	 * {@code ApplicationEventPublisher::publishEvent}; if the consumer throws an
	 * exception, the message returns to the inbox
	 * @param settings the settings of the publication
	 * @param listener the observer of the publication
	 * @param clock the clock that provides the time
	 */
	public EventDispatcher(EventInbox inbox, Function<EventMessage, DracoonEvent> reader,
			LongFunction<@Nullable String> typeNames, Consumer<Object> application, EventDispatchSettings settings,
			EventDispatchListener listener, Clock clock) {
		this.inbox = inbox;
		this.publisher = new DispatchPublisher(reader, typeNames, application, listener, clock);
		this.settings = settings;
		this.clock = clock;
	}

	/** Starts the publication. Does nothing if it is running. */
	public void start() {
		this.lock.lock();
		try {
			if (this.run == null) {
				this.run = new Run();
				this.run.threads.forEach(Thread::start);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Stops the publication. Listeners may finish their current events until the timeout.
	 * After that their threads are interrupted and have another second to end. Unfinished
	 * events are published again after the next start. Does nothing if the dispatcher is
	 * not running.
	 * @param timeout the time to wait for listeners
	 * @return whether all listeners have finished, with or without an interrupt; a
	 * listener that calls this method itself does not count
	 */
	public boolean stop(Duration timeout) {
		Run ending = end();
		if (ending == null) {
			return true;
		}
		try {
			if (ending.join(timeout)) {
				return true;
			}
			ending.threads.forEach(Thread::interrupt);
			return ending.join(INTERRUPTED);
		}
		catch (InterruptedException ex) {
			ending.threads.forEach(Thread::interrupt);
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private @Nullable Run end() {
		this.lock.lock();
		try {
			Run ending = this.run;
			if (ending != null) {
				ending.stopping = true;
				this.run = null;
				this.work.signalAll();
				this.stop.signalAll();
			}
			return ending;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Tells whether the dispatcher has been started and not been stopped.
	 * @return whether it is running
	 */
	public boolean isRunning() {
		this.lock.lock();
		try {
			return this.run != null;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Makes a waiting thread check for messages immediately. Call this method after
	 * adding a message. It never waits for listeners or for the inbox.
	 */
	public void wakeUp() {
		this.lock.lock();
		try {
			this.signals++;
			this.work.signal();
		}
		finally {
			this.lock.unlock();
		}
	}

	private long signals() {
		this.lock.lock();
		try {
			return this.signals;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void forgetOld() {
		this.lock.lock();
		try {
			long now = System.nanoTime();
			if (this.forgetAt - now > 0) {
				return;
			}
			this.forgetAt = now + FORGET_INTERVAL.toNanos();
		}
		finally {
			this.lock.unlock();
		}
		int forgotten = this.inbox.forget(this.clock.instant().minus(this.settings.retention()));
		if (forgotten > 0) {
			logger.debug("Deleted {} published events", forgotten);
		}
	}

	private boolean changeOutage(boolean outage) {
		this.lock.lock();
		try {
			boolean changed = this.outage != outage;
			this.outage = outage;
			return changed;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Runs the publishing threads between a start and the next stop. */
	private final class Run {

		private final List<Thread> threads;

		private volatile boolean stopping;

		private Run() {
			this.threads = IntStream.rangeClosed(1, EventDispatcher.this.settings.concurrency())
				.mapToObj((number) -> new Thread(this::work, "dracoon-events-" + number))
				.toList();
			this.threads.forEach((thread) -> thread.setDaemon(true));
		}

		private void work() {
			int failures = 0;
			while (!this.stopping) {
				try {
					long seen = signals();
					forgetOld();
					boolean found = EventDispatcher.this.inbox.publishNext(EventDispatcher.this.publisher);
					failures = 0;
					if (!this.stopping) {
						// clear the interrupt flag that a listener has set, because it
						// would interrupt the next listener
						Thread.interrupted();
					}
					if (changeOutage(false)) {
						logger.info("Events are published again");
					}
					if (!found) {
						awaitWork(seen);
					}
				}
				catch (Throwable ex) { // continue, because later events must be published
					if (!this.stopping) {
						failures++;
						report(ex);
						pause(RetryDelay.INBOX.after(failures));
					}
				}
			}
		}

		private void report(Throwable ex) {
			if (ex instanceof Error) {
				logger.error("Publishing an event failed with an error", ex);
			}
			else if (changeOutage(true)) {
				logger.warn(
						"Could not publish events because the inbox failed. Publication continues when the inbox works again",
						ex);
			}
		}

		private void awaitWork(long seen) {
			EventDispatcher.this.lock.lock();
			try {
				long left = EventDispatcher.this.settings.pollInterval().toNanos();
				while (left > 0 && EventDispatcher.this.signals == seen && !this.stopping) {
					left = EventDispatcher.this.work.awaitNanos(left);
				}
			}
			catch (InterruptedException ex) {
				// ignore the interrupt: the loop detects stop(), and an interrupt by a
				// listener does not concern this thread
			}
			finally {
				EventDispatcher.this.lock.unlock();
			}
		}

		private void pause(Duration duration) {
			EventDispatcher.this.lock.lock();
			try {
				long left = duration.toNanos();
				while (left > 0 && !this.stopping) {
					left = EventDispatcher.this.stop.awaitNanos(left);
				}
			}
			catch (InterruptedException ex) {
				// ignore the interrupt for the same reasons as in awaitWork()
			}
			finally {
				EventDispatcher.this.lock.unlock();
			}
		}

		private boolean join(Duration timeout) throws InterruptedException {
			long end = System.nanoTime() + timeout.toNanos();
			for (Thread thread : this.threads) {
				// skip the current thread, because a listener that stops the application
				// cannot wait for itself
				if (thread != Thread.currentThread()) {
					// use at least 1, because 0 means to wait for ever
					thread.join(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
				}
			}
			return this.threads.stream().noneMatch((thread) -> thread.isAlive() && thread != Thread.currentThread());
		}

	}

}
