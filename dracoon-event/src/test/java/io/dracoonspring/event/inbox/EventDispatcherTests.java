// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import ch.qos.logback.classic.Level;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.dracoonspring.event.DracoonEvent;
import io.dracoonspring.event.EventDetails;
import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.UnknownEvent;
import io.dracoonspring.event.internal.inbox.EventDispatchSettings;
import io.dracoonspring.event.internal.inbox.EventDispatcher;
import io.dracoonspring.testing.CapturedLogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Timeout(120)
class EventDispatcherTests {

	private static final Duration LONG = Duration.ofSeconds(60);

	/** Polls so rarely that the dispatcher finds new messages only after a wake-up. */
	private static final EventDispatchSettings LONG_INTERVAL = new EventDispatchSettings(1, Duration.ofHours(1),
			Duration.ofDays(7));

	private static final EventDispatchSettings EAGER = new EventDispatchSettings(1, Duration.ofMillis(10),
			Duration.ofDays(7));

	private final MovableClock clock = new MovableClock();

	private final InMemoryEventInbox inbox = new InMemoryEventInbox(Duration.ofSeconds(5), this.clock);

	private final BlockingQueue<Object> published = new LinkedBlockingQueue<>();

	private final Reports reports = new Reports();

	private final List<EventDispatcher> dispatchers = new ArrayList<>();

	@AfterEach
	void stop() {
		this.dispatchers.forEach((dispatcher) -> dispatcher.stop(Duration.ZERO));
	}

	@Test
	void publishesWhatWaitedAndWhatIsAddedLater() throws Exception {
		this.inbox.add(Messages.webhook("a"));
		EventDispatcher dispatcher = dispatcher(LONG_INTERVAL, this.published::add);
		assertThat(dispatcher.isRunning()).isFalse();
		dispatcher.start();
		dispatcher.start();
		assertThat(dispatcher.isRunning()).isTrue();
		assertThat(next()).isEqualTo("wh:a downloadshare.used");
		for (int i = 0; i < 1000; i++) {
			this.inbox.add(Messages.webhook("b" + i));
			dispatcher.wakeUp();
			// in some rounds the dispatcher still works when the message is added, in
			// others it already waits
			assertThat(next()).isEqualTo("wh:b" + i + " downloadshare.used");
		}
	}

	@Test
	void missesNoSignal() throws Exception {
		EventDispatcher dispatcher = dispatcher(new EventDispatchSettings(3, Duration.ofHours(1), Duration.ofDays(7)),
				this.published::add);
		dispatcher.start();
		List<Thread> threads = new ArrayList<>();
		for (int t = 0; t < 4; t++) {
			String prefix = t + "-";
			threads.add(new Thread(() -> {
				for (int i = 0; i < 500; i++) {
					this.inbox.add(Messages.webhook(prefix + i));
					dispatcher.wakeUp();
				}
			}));
		}
		threads.forEach(Thread::start);
		Set<Object> all = ConcurrentHashMap.newKeySet();
		for (int i = 0; i < 2000; i++) {
			assertThat(all.add(next())).isTrue();
		}
		assertThat(this.published).isEmpty();
	}

	@Test
	void findsWhatNobodyTellsItOf() throws Exception {
		EventDispatcher dispatcher = dispatcher(EAGER, this.published::add);
		dispatcher.start();
		this.inbox.add(Messages.webhook("a"));
		assertThat(next()).isEqualTo("wh:a downloadshare.used");
	}

	@Test
	void asksForTheNamesOfTypes() throws Exception {
		this.inbox.add(Messages.withoutTypeName("a", 1L, Duration.ZERO));
		this.inbox.add(Messages.withoutTypeName("b", 99, 1L, Duration.ZERO));
		dispatcher(LONG_INTERVAL, this.published::add).start();
		assertThat(next()).isEqualTo("wh:a downloadshare.used");
		assertThat(next()).isEqualTo("wh:b unknown");
	}

	@Test
	void worksOnDaemonThreadsOfItsOwn() throws Exception {
		BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
		CountDownLatch both = new CountDownLatch(2);
		EventDispatcher dispatcher = dispatcher(new EventDispatchSettings(2, Duration.ofHours(1), Duration.ofDays(7)),
				(event) -> {
					threads.add(Thread.currentThread());
					both.countDown();
					await(both);
				});
		this.inbox.add(Messages.webhook("a"));
		this.inbox.add(Messages.webhook("b"));
		dispatcher.start();
		// both publications must run at the same time, because each of them waits for the
		// other
		assertThat(both.await(60, TimeUnit.SECONDS)).isTrue();
		assertThat(dispatcher.stop(LONG)).isTrue();
		assertThat(threads).hasSize(2).allMatch(Thread::isDaemon).noneMatch(Thread::isAlive);
		assertThat(threads.stream().map(Thread::getName)).containsExactlyInAnyOrder("dracoon-events-1",
				"dracoon-events-2");
	}

	@Test
	void tellsHowItGoes() throws Exception {
		AtomicInteger attempts = new AtomicInteger();
		EventDispatcher dispatcher = dispatcher(EAGER, (event) -> {
			if (attempts.incrementAndGet() <= 2) {
				throw new IllegalStateException("secret of the listener");
			}
			this.published.add(event);
		});
		try (CapturedLogs logs = new CapturedLogs()) {
			this.inbox.add(Messages.webhook("a"));
			dispatcher.start();
			assertThat(this.reports.next()).isEqualTo("failed downloadshare.used");
			this.clock.advance(Duration.ofSeconds(1));
			assertThat(this.reports.next()).isEqualTo("failed downloadshare.used");
			this.clock.advance(Duration.ofSeconds(2));
			assertThat(this.reports.next()).isEqualTo("published downloadshare.used after PT3S");
			List<String> warnings = logs.lines(Level.WARN);
			assertThat(warnings).hasSize(2).allMatch((line) -> line.contains("wh:a of type downloadshare.used"));
			assertThat(warnings.get(0)).contains("next attempt follows at 2026-05-04T10:00:01.123Z")
				.contains("secret of the listener")
				.contains("\tat ");
			assertThat(warnings.get(1)).contains("2 attempts (java.lang.IllegalStateException)")
				.doesNotContain("secret")
				.doesNotContain("\tat ");
			assertThat(logs.lines()).noneMatch((line) -> line.contains("eventType"));
		}
	}

	@Test
	void listenerOfReportsDoesNoHarm() throws Exception {
		this.reports.failing = true;
		EventDispatcher dispatcher = dispatcher(LONG_INTERVAL, this.published::add);
		try (CapturedLogs logs = new CapturedLogs()) {
			this.inbox.add(Messages.webhook("a"));
			this.inbox.add(Messages.webhook("b"));
			dispatcher.start();
			assertThat(next()).isEqualTo("wh:a downloadshare.used");
			assertThat(next()).isEqualTo("wh:b downloadshare.used");
			assertThat(dispatcher.stop(LONG)).isTrue();
			assertThat(logs.lines(Level.WARN)).hasSize(2).allMatch((line) -> line.contains("EventDispatchListener"));
		}
		assertThat(this.inbox.status().waiting()).isZero();
	}

	@Test
	void survivesErrorsAndInterruptsOfListeners() throws Exception {
		AtomicInteger attempts = new AtomicInteger();
		EventDispatcher dispatcher = dispatcher(EAGER, (event) -> {
			if (attempts.incrementAndGet() == 1) {
				throw new NoClassDefFoundError("of the application");
			}
			Thread.currentThread().interrupt();
			this.published.add(event);
		});
		try (CapturedLogs logs = new CapturedLogs()) {
			this.inbox.add(Messages.webhook("a"));
			this.inbox.add(Messages.webhook("b"));
			dispatcher.start();
			assertThat(next()).isEqualTo("wh:b downloadshare.used");
			this.clock.advance(Duration.ofSeconds(1));
			assertThat(next()).isEqualTo("wh:a downloadshare.used");
			assertThat(logs.lines(Level.ERROR)).singleElement()
				.satisfies((line) -> assertThat(line).contains("NoClassDefFoundError"));
		}
	}

	@Test
	void waitsForTheInboxAndReportsEachOutageOnce() throws Exception {
		FlakyInbox flaky = new FlakyInbox(this.inbox);
		EventDispatcher dispatcher = dispatcher(flaky, EAGER, this.published::add);
		try (CapturedLogs logs = new CapturedLogs()) {
			flaky.failures.set(2);
			this.inbox.add(Messages.webhook("a"));
			dispatcher.start();
			assertThat(next()).isEqualTo("wh:a downloadshare.used");
			Awaitility.await().atMost(LONG).until(() -> logs.lines(Level.INFO).size() == 2);
			flaky.failures.set(1);
			this.inbox.add(Messages.webhook("b"));
			assertThat(next()).isEqualTo("wh:b downloadshare.used");
			Awaitility.await().atMost(LONG).until(() -> logs.lines(Level.INFO).size() == 4);
			assertThat(logs.lines(Level.WARN)).hasSize(2)
				.allMatch((line) -> line.contains("when the inbox works again") && line.contains("no database"));
			assertThat(logs.lines(Level.INFO)).filteredOn((line) -> line.contains("are published again")).hasSize(2);
		}
		// the pause is one second after the first failure, and two seconds after the
		// second
		assertThat(flaky.pauses.get(0)).isBetween(Duration.ofMillis(950), LONG);
		assertThat(flaky.pauses.get(1)).isBetween(Duration.ofMillis(1950), LONG);
	}

	@Test
	void stopLetsListenersFinish() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch finish = new CountDownLatch(1);
		EventDispatcher dispatcher = dispatcher(LONG_INTERVAL, (event) -> {
			started.countDown();
			await(finish);
			this.published.add(event);
		});
		this.inbox.add(Messages.webhook("a"));
		this.inbox.add(Messages.webhook("b"));
		dispatcher.start();
		started.await();
		AtomicReference<Boolean> stopped = new AtomicReference<>();
		Thread stopping = new Thread(() -> stopped.set(dispatcher.stop(LONG)));
		stopping.start();
		Awaitility.await().atMost(LONG).until(() -> !dispatcher.isRunning());
		assertThat(stopped).hasNullValue();
		finish.countDown();
		stopping.join();
		assertThat(stopped).hasValue(true);
		assertThat(next()).isEqualTo("wh:a downloadshare.used");
		assertThat(this.published).isEmpty();
		assertThat(dispatcher.stop(LONG)).isTrue();
		dispatcher.start();
		assertThat(next()).isEqualTo("wh:b downloadshare.used");
	}

	@Test
	void stopInterruptsListenersThatTakeTooLong() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		EventDispatcher dispatcher = dispatcher(LONG_INTERVAL, (event) -> {
			started.countDown();
			await(new CountDownLatch(1));
		});
		this.inbox.add(Messages.webhook("a"));
		dispatcher.start();
		started.await();
		assertThat(dispatcher.stop(Duration.ofMillis(10))).isTrue();
		assertThat(this.inbox.status().waiting()).isOne();
	}

	@Test
	void stopTellsIfAListenerDoesNotEnd() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch finish = new CountDownLatch(1);
		AtomicReference<Thread> worker = new AtomicReference<>();
		EventDispatcher dispatcher = dispatcher(LONG_INTERVAL, (event) -> {
			worker.compareAndSet(null, Thread.currentThread());
			started.countDown();
			boolean done = false;
			while (!done) {
				try {
					finish.await();
					done = true;
				}
				catch (InterruptedException ex) {
					// ignore the interrupt
				}
			}
			this.published.add(event);
		});
		this.inbox.add(Messages.webhook("a"));
		dispatcher.start();
		started.await();
		assertThat(dispatcher.stop(Duration.ofMillis(10))).isFalse();
		// start the dispatcher again, although the worker of the first start may still
		// run
		this.inbox.add(Messages.webhook("b"));
		finish.countDown();
		dispatcher.start();
		assertThat(List.of(next(), next())).containsExactlyInAnyOrder("wh:a downloadshare.used",
				"wh:b downloadshare.used");
		worker.get().join(LONG.toMillis());
		assertThat(worker.get().isAlive()).isFalse();
	}

	@Test
	void listenerMayStopIt() throws Exception {
		AtomicReference<EventDispatcher> dispatcher = new AtomicReference<>();
		BlockingQueue<Boolean> stopped = new LinkedBlockingQueue<>();
		dispatcher.set(dispatcher(LONG_INTERVAL, (event) -> stopped.add(dispatcher.get().stop(LONG))));
		this.inbox.add(Messages.webhook("a"));
		dispatcher.get().start();
		assertThat(stopped.poll(30, TimeUnit.SECONDS)).isTrue();
		assertThat(dispatcher.get().isRunning()).isFalse();
	}

	@Test
	void forgetsWhatIsOlderThanTheRetention() {
		this.inbox.add(Messages.webhook("a"));
		this.inbox.publishNext(new RecordingPublisher());
		this.clock.advance(Duration.ofDays(7).plusMillis(1));
		dispatcher(LONG_INTERVAL, this.published::add).start();
		Awaitility.await().atMost(LONG).until(() -> this.inbox.add(Messages.webhook("a")));
	}

	@Test
	void refusesSettingsThatMakeNoSense() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new EventDispatchSettings(0, Duration.ofSeconds(1), Duration.ofDays(1)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new EventDispatchSettings(1, Duration.ZERO, Duration.ofDays(1)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new EventDispatchSettings(1, Duration.ofSeconds(1), Duration.ofDays(-1)));
		assertThat(EventDispatchSettings.defaults())
			.isEqualTo(new EventDispatchSettings(1, Duration.ofSeconds(1), Duration.ofDays(7)));
	}

	private EventDispatcher dispatcher(EventDispatchSettings settings, Consumer<Object> application) {
		return dispatcher(this.inbox, settings, application);
	}

	private EventDispatcher dispatcher(EventInbox inbox, EventDispatchSettings settings, Consumer<Object> application) {
		EventDispatcher dispatcher = new EventDispatcher(inbox, EventDispatcherTests::event,
				(number) -> (number == Messages.TYPE_ID) ? Messages.TYPE : null, application, settings, this.reports,
				this.clock);
		this.dispatchers.add(dispatcher);
		return dispatcher;
	}

	private String next() throws InterruptedException {
		Object event = this.published.poll(60, TimeUnit.SECONDS);
		assertThat(event).isInstanceOf(DracoonEvent.class);
		EventDetails details = ((DracoonEvent) event).details();
		return details.id() + " " + details.type();
	}

	static DracoonEvent event(EventMessage message) {
		String type = (message.type() != null) ? message.type() : EventDetails.UNKNOWN_TYPE;
		return new UnknownEvent(new EventDetails(message.id(), type, message.time(), message.source(), null, null, null,
				null, null, message.json()));
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException("interrupted", ex);
		}
	}

	private static final class Reports implements EventDispatchListener {

		private final BlockingQueue<String> all = new LinkedBlockingQueue<>();

		private volatile boolean failing;

		String next() throws InterruptedException {
			String next = this.all.poll(60, TimeUnit.SECONDS);
			assertThat(next).isNotNull();
			return next;
		}

		@Override
		public void published(String type, Duration lag) {
			if (this.failing) {
				throw new IllegalStateException("metrics");
			}
			this.all.add("published " + type + " after " + lag);
		}

		@Override
		public void failed(String type) {
			this.all.add("failed " + type);
		}

	}

	/**
	 * Fails to publish a given number of times, and records how long the dispatcher waits
	 * after each failure.
	 */
	private static final class FlakyInbox implements EventInbox {

		private final AtomicInteger failures = new AtomicInteger();

		private final List<Duration> pauses = new ArrayList<>();

		private final EventInbox inbox;

		private long failedAt;

		FlakyInbox(EventInbox inbox) {
			this.inbox = inbox;
		}

		@Override
		public boolean add(EventMessage message) {
			return this.inbox.add(message);
		}

		@Override
		public boolean publishNext(EventPublisher publisher) {
			long now = Clock.systemUTC().millis();
			if (this.failedAt > 0) {
				this.pauses.add(Duration.ofMillis(now - this.failedAt));
				this.failedAt = 0;
			}
			if (this.failures.getAndUpdate((left) -> Math.max(0, left - 1)) > 0) {
				this.failedAt = now;
				throw new EventInboxException("no database");
			}
			return this.inbox.publishNext(publisher);
		}

		@Override
		public int forget(Instant before) {
			return this.inbox.forget(before);
		}

		@Override
		public InboxStatus status() {
			return this.inbox.status();
		}

	}

}
