// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.event.DracoonEvent;
import io.dracoonspring.event.EventMessage;

/**
 * Takes what waits in an inbox and publishes it as events, on daemon threads of its own
 * that are named {@code dracoon-events-1} and so on. It may be started again after it was
 * stopped. An event that a listener fails for is published again later; while the inbox
 * does not work it is asked again after one to thirty seconds.
 */
public final class EventDispatcher {

	private static final Logger logger = LoggerFactory.getLogger(EventDispatcher.class);

	private static final Duration FORGET_INTERVAL = Duration.ofMinutes(1);

	/** How long a thread may take to end once it was interrupted. */
	private static final Duration INTERRUPTED = Duration.ofSeconds(1);

	private final EventInbox inbox;

	private final EventPublisher publisher;

	private final EventDispatchSettings settings;

	private final Clock clock;

	// guards all below
	private final ReentrantLock lock = new ReentrantLock();

	private final Condition work = this.lock.newCondition();

	private final Condition stop = this.lock.newCondition();

	private @Nullable Run run;

	/**
	 * Counts calls of {@link #wakeUp}, so that none is missed by who is not waiting yet.
	 */
	private long signals;

	private long forgetAt = System.nanoTime();

	private boolean outage;

	/**
	 * Creates a dispatcher.
	 * @param inbox where the messages are
	 * @param reader makes an event of a message
	 * @param typeNames finds out the name of a type of event by its number, {@code null}
	 * if the server does not know or tell it; may ask the server
	 * @param application where events are published, such as
	 * {@code ApplicationEventPublisher::publishEvent}; what it throws puts the message
	 * back
	 * @param settings how events are published
	 * @param listener is told how it goes
	 * @param clock tells the time
	 */
	public EventDispatcher(EventInbox inbox, Function<EventMessage, DracoonEvent> reader,
			IntFunction<@Nullable String> typeNames, Consumer<Object> application, EventDispatchSettings settings,
			EventDispatchListener listener, Clock clock) {
		this.inbox = inbox;
		this.publisher = new DispatchPublisher(reader, typeNames, application, listener, clock);
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Starts to publish. Does nothing if it is running.
	 */
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
	 * Stops to publish: let listeners finish with the events they have, interrupt them if
	 * they take longer than a timeout, and wait another second. What was not finished by
	 * then is published again after the next start. Does nothing if it is not running.
	 * @param timeout how long to wait
	 * @return whether all listeners have finished, interrupted or not
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
	 * Returns whether it was started and not stopped.
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
	 * Look for messages at once. To be called after one was added. Never waits for
	 * listeners or for the inbox.
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
			logger.debug("Forgot {} events that were published", forgotten);
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

	/**
	 * What runs from a start to the next stop.
	 */
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
						// left behind by a listener, it would disturb the next one
						Thread.interrupted();
					}
					if (changeOutage(false)) {
						logger.info("Events are published again");
					}
					if (!found) {
						awaitWork(seen);
					}
				}
				catch (Throwable ex) { // whatever it is, later events are to be told
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
				logger.error("Publishing an event ended with an error", ex);
			}
			else if (changeOutage(true)) {
				logger.warn("Events cannot be published until the inbox works again", ex);
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
				// by stop(), which is noticed, or by a listener, which is not meant for
				// us
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
				// as above
			}
			finally {
				EventDispatcher.this.lock.unlock();
			}
		}

		private boolean join(Duration timeout) throws InterruptedException {
			long end = System.nanoTime() + timeout.toNanos();
			for (Thread thread : this.threads) {
				// a listener that stops the application does not wait for itself
				if (thread != Thread.currentThread()) {
					// 0 would mean to wait for ever
					thread.join(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
				}
			}
			return this.threads.stream().noneMatch((thread) -> thread.isAlive() && thread != Thread.currentThread());
		}

	}

}
