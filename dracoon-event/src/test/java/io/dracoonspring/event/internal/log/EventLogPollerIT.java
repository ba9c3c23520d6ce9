// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.log;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.inbox.EventInboxException;
import io.dracoonspring.event.log.CatchUpResult;
import io.dracoonspring.event.log.EventLogListener;
import io.dracoonspring.event.log.EventLogStatus;
import io.dracoonspring.testing.CapturedLogs;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EventLogPoller}, against the emulator.
 */
class EventLogPollerIT {

	private static final Duration NEVER = Duration.ofDays(1);

	private final EventLogFixture fixture = new EventLogFixture();

	private final Runs runs = new Runs();

	private final EventLogPoller poller = poller(NEVER);

	@AfterEach
	void close() {
		this.poller.stop(Duration.ZERO);
		this.fixture.close();
	}

	private EventLogPoller poller(Duration delay) {
		EventLogPoller poller = new EventLogPoller(this.fixture.catchUp(EventLogFixture.polling()), delay,
				Clock.systemUTC());
		poller.addListener(this.runs);
		return poller;
	}

	@Test
	void readsAtTheStartAndWhenAsked() throws Exception {
		this.poller.start();
		assertThat(this.runs.next()).isEqualTo("start: 0");
		this.fixture.folder(this.fixture.projects, "Polled");
		this.poller.catchUpNow("gap");
		assertThat(this.runs.next()).isEqualTo("gap: 1");
		EventLogStatus status = this.poller.status();
		assertThat(status.running()).isTrue();
		assertThat(status.lastSuccess()).isNotNull();
		assertThat(status.lastResult()).isNotNull();
		assertThat(status.failuresInARow()).isZero();
	}

	@Test
	void readsAgainAfterTheDelay() throws Exception {
		EventLogPoller often = poller(Duration.ofMillis(10));
		often.start();
		assertThat(this.runs.next()).isEqualTo("start: 0");
		assertThat(this.runs.next()).isEqualTo("delay: 0");
		assertThat(this.runs.next()).isEqualTo("delay: 0");
		assertThat(often.stop(Duration.ofMinutes(1))).isTrue();
	}

	@Test
	void saysOnceThatCatchUpIsNotAvailable() throws Exception {
		this.fixture.emulator.faults().add(Fault.status(403).on("GET", "/api/v4/eventlog/events"));
		try (CapturedLogs logs = new CapturedLogs()) {
			this.poller.start();
			assertThat(this.runs.next()).isEqualTo("start: 0");
			this.poller.catchUpNow("again");
			assertThat(this.runs.next()).isEqualTo("again: 0");
			assertThat(logs.lines(Level.WARN)).singleElement(InstanceOfAssertFactories.STRING)
				.contains("Catch-up is not available");
			this.fixture.emulator.faults().clear();
			this.poller.catchUpNow("allowed");
			assertThat(this.runs.next()).isEqualTo("allowed: 0");
			assertThat(logs.lines(Level.INFO)).anyMatch((line) -> line.contains("Catch-up is available again"));
		}
	}

	@Test
	void askingDuringARunMakesOneFurtherRun() throws Exception {
		Semaphore ended = new Semaphore(0);
		CountDownLatch goOn = new CountDownLatch(1);
		this.poller.addListener(new EventLogListener() {
			@Override
			public void runEnded(CatchUpResult result, Duration duration, String reason) {
				ended.release();
				awaitQuietly(goOn);
			}
		});
		this.poller.start();
		assertThat(ended.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
		this.poller.catchUpNow("one");
		this.poller.catchUpNow("two");
		this.poller.catchUpNow("three");
		goOn.countDown();
		assertThat(ended.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
		this.poller.catchUpNow("last");
		assertThat(this.runs.next()).isEqualTo("start: 0");
		assertThat(this.runs.next()).isEqualTo("one: 0");
		assertThat(this.runs.next()).isEqualTo("last: 0");
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void goesOnAfterFailures() throws Exception {
		this.poller.start();
		this.runs.next();
		this.fixture.folder(this.fixture.projects, "Waits");
		this.fixture.inbox.failAfter(0);
		this.poller.catchUpNow("gap");
		assertThat(this.runs.next()).isEqualTo("gap: EventInboxException");
		assertThat(this.poller.status().failuresInARow()).isOne();
		assertThat(this.poller.status().failure()).isEqualTo(EventInboxException.class);
		assertThat(this.poller.status().lastFailure()).isNotNull();
		this.fixture.inbox.failAfter(Integer.MAX_VALUE);
		// expect a retry, long before the usual delay of a day has passed
		assertThat(this.runs.next()).isEqualTo("delay: 1");
		assertThat(this.poller.status().failuresInARow()).isZero();
	}

	@Test
	void saysInOneLineThatTheServerIsGone() throws Exception {
		this.fixture.emulator.close();
		try (CapturedLogs logs = new CapturedLogs()) {
			this.poller.start();
			assertThat(this.runs.next()).isEqualTo("start: DracoonConnectionException");
			assertThat(logs.lines(Level.WARN)).filteredOn((line) -> line.startsWith(EventLogPoller.class.getName()))
				.singleElement(InstanceOfAssertFactories.STRING)
				.contains("Could not read the event log. The next attempt follows in 5 s",
						"nothing accepts connections")
				.hasLineCount(1);
		}
	}

	@Test
	void waitsLongerAfterEachFailure() {
		assertThat(EventLogPoller.RETRY_DELAY.after(1)).isEqualTo(Duration.ofSeconds(5));
		assertThat(EventLogPoller.RETRY_DELAY.after(2)).isEqualTo(Duration.ofSeconds(10));
		assertThat(EventLogPoller.RETRY_DELAY.after(8)).isEqualTo(Duration.ofMinutes(10));
		assertThat(EventLogPoller.RETRY_DELAY.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(10));
	}

	@Test
	void aListenerThatFailsDoesNotStopIt() throws Exception {
		this.poller.addListener(new EventLogListener() {
			@Override
			public void runEnded(CatchUpResult result, Duration duration, String reason) {
				throw new IllegalStateException("from the test");
			}
		});
		this.poller.start();
		this.runs.next();
		this.poller.catchUpNow("again");
		assertThat(this.runs.next()).isEqualTo("again: 0");
		assertThat(this.poller.status().failuresInARow()).isZero();
	}

	@Test
	void aRunThatIsInterruptedIsMadeUpForAfterTheNextStart() throws Exception {
		CountDownLatch entered = new CountDownLatch(1);
		CountDownLatch never = new CountDownLatch(1);
		ListInbox stuck = new ListInbox() {
			@Override
			public synchronized boolean add(EventMessage message) {
				entered.countDown();
				try {
					never.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
					throw new EventInboxException("interrupted", ex);
				}
				return super.add(message);
			}
		};
		this.fixture.catchUp(EventLogFixture.polling()).run();
		long folder = this.fixture.folder(this.fixture.projects, "Interrupted");
		EventLogCatchUp waiting = new EventLogCatchUp(this.fixture.admin.eventLog(), this.fixture.admin.rooms(),
				this.fixture.admin.nodes(), stuck, this.fixture.checkpoints, EventLogFixture.polling(),
				Clock.offset(Clock.systemUTC(), Duration.ofSeconds(2)));
		EventLogPoller stopped = new EventLogPoller(waiting, NEVER, Clock.systemUTC());
		stopped.start();
		assertThat(entered.await(1, TimeUnit.MINUTES)).isTrue();
		assertThat(stopped.stop(Duration.ofMillis(1))).isTrue();
		assertThat(stopped.status().running()).isFalse();
		assertThat(stopped.status().failuresInARow()).isZero();
		assertThat(this.fixture.checkpoints.held()).isEmpty();
		this.poller.start();
		assertThat(this.runs.next()).isEqualTo("start: 1");
		assertThat(this.fixture.found("folder.created")).containsExactly(folder);
	}

	@Test
	void itsThreadIsADaemonWithAName() throws Exception {
		BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
		this.poller.addListener(new EventLogListener() {
			@Override
			public void runEnded(CatchUpResult result, Duration duration, String reason) {
				threads.add(Thread.currentThread());
			}
		});
		this.poller.start();
		Thread thread = threads.poll(1, TimeUnit.MINUTES);
		assertThat(thread).isNotNull();
		assertThat(thread.getName()).isEqualTo("dracoon-event-log-1");
		assertThat(thread.isDaemon()).isTrue();
	}

	/**
	 * Records each run as a line of text.
	 */
	private static final class Runs implements EventLogListener {

		private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

		String next() throws InterruptedException {
			return this.lines.poll(1, TimeUnit.MINUTES);
		}

		@Override
		public void runEnded(CatchUpResult result, Duration duration, String reason) {
			this.lines.add(reason + ": " + result.added());
		}

		@Override
		public void runFailed(Class<? extends Throwable> failure, Duration duration, String reason) {
			this.lines.add(reason + ": " + failure.getSimpleName());
		}

	}

}
