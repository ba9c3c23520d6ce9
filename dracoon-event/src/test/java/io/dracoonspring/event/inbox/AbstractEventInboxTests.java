// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.EventSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests the behaviour that all implementations of {@link EventInbox} have in common.
 */
abstract class AbstractEventInboxTests {

	static final Duration TOLERANCE = Duration.ofSeconds(5);

	private static final Duration MILLISECOND = Duration.ofMillis(1);

	final MovableClock clock = new MovableClock();

	final RecordingPublisher publisher = new RecordingPublisher();

	/**
	 * Returns an empty inbox at the first call. Later calls return the same inbox, or a
	 * second inbox with the same messages if several application instances can share the
	 * messages.
	 */
	abstract EventInbox inbox(Clock clock);

	final EventInbox inbox() {
		return inbox(this.clock);
	}

	@Test
	void keepsMessageAsItIs() {
		EventInbox inbox = inbox();
		List<EventMessage> messages = List.of(Messages.webhook("a"), Messages.log("b", null, Duration.ZERO),
				Messages.withoutTypeName("c", 99, null, Duration.ZERO),
				new EventMessage("x".repeat(64), EventSource.WEBHOOK, "t".repeat(150), Long.MAX_VALUE, Long.MAX_VALUE,
						Messages.TIME, "{\"name\":\"\u00fc\u20ac\ud83d\ude00\\u0000\\\\\"}"));
		messages.forEach((message) -> assertThat(inbox.add(message)).isTrue());
		publishAll(inbox);
		assertThat(this.publisher.messages()).isEqualTo(messages);
	}

	@Test
	void keepsWhatDatabasesDoNotLike() {
		EventInbox inbox = inbox();
		String large = "\"" + "\u20ac".repeat(64 * 1024) + "\"";
		for (String json : List.of("\"a\0b\"", "\"\ud83d\"", "", large)) {
			EventMessage message = new EventMessage("wh:" + json.hashCode(), EventSource.WEBHOOK, Messages.TYPE,
					Messages.TYPE_ID, 1L, Messages.TIME, json);
			assertThat(inbox.add(message)).isTrue();
		}
		publishAll(inbox);
		assertThat(this.publisher.messages()).hasSize(4);
		assertThat(this.publisher.messages().get(0).json()).isIn("\"a\0b\"", "\"a\\u0000b\"");
		assertThat(this.publisher.messages().get(2).json()).isEmpty();
		assertThat(this.publisher.messages().get(3).json()).isEqualTo(large);
	}

	@ParameterizedTest
	@ValueSource(longs = { Long.MIN_VALUE, -1, 0, Long.MAX_VALUE })
	void keepsMessageWithAnyTime(long milliseconds) {
		EventInbox inbox = inbox();
		Instant time = Instant.ofEpochMilli(milliseconds);
		EventMessage webhook = new EventMessage("wh:a", EventSource.WEBHOOK, Messages.TYPE, 1L, 1L, time, "{}");
		assertThat(inbox.add(webhook)).isTrue();
		EventMessage log = new EventMessage("log:1", EventSource.EVENT_LOG, Messages.TYPE, null, 1L, time, "{}");
		assertThat(inbox.add(log)).isFalse();
		publishAll(inbox);
		assertThat(this.publisher.ids()).containsExactly("wh:a");
	}

	private static void assertStatus(EventInbox inbox, long waiting, long failed, @Nullable Instant oldest) {
		InboxStatus status = inbox.status();
		assertThat(status).isEqualTo(new InboxStatus(waiting, failed, oldest, status.capacity()));
	}

	@Test
	void tellsNothingIfThereIsNothing() {
		assertThat(inbox().publishNext(this.publisher)).isFalse();
		assertStatus(inbox(), 0, 0, null);
		assertThat(inbox().forget(this.clock.instant())).isZero();
	}

	@Test
	void keepsTheSameMessageOnce() {
		EventInbox inbox = inbox();
		assertThat(inbox.add(Messages.webhook("a"))).isTrue();
		assertThat(inbox.add(Messages.webhook("a"))).isFalse();
		publishAll(inbox);
		assertThat(inbox.add(Messages.webhook("a"))).isFalse();
		// the log entry is not new, because the webhook has already reported the same
		// event
		assertThat(inbox.add(Messages.log("1"))).isFalse();
		assertThat(inbox.add(Messages.log("1"))).isFalse();
		publishAll(inbox);
		assertThat(this.publisher.ids()).containsExactly("wh:a");
		assertThat(this.publisher.done()).containsExactly("wh:a");
	}

	@Test
	void eightThreadsAddTheSameMessageOnce() throws Exception {
		EventInbox inbox = inbox();
		for (int round = 0; round < 20; round++) {
			EventMessage message = Messages.webhook("same" + round, (round % 2 == 0) ? (long) round : null,
					Duration.ZERO);
			assertThat(atOnce(IntStream.range(0, 8).mapToObj((thread) -> adding(inbox, message)).toList()))
				.containsOnlyOnce(true);
		}
		publishAll(inbox);
		assertThat(this.publisher.ids()).hasSize(20).doesNotHaveDuplicates();
	}

	@Test
	void oneOfTwoCounterpartsThatArriveAtOnceIsPublished() throws Exception {
		EventInbox inbox = inbox();
		EventInbox other = inbox();
		for (int round = 0; round < 100; round++) {
			EventMessage webhook = Messages.webhook("w" + round, (long) round, Duration.ZERO);
			EventMessage log = Messages.log("l" + round, (long) round, MILLISECOND);
			assertThat(atOnce(List.of(adding(inbox, webhook), adding(other, log)))).containsExactlyInAnyOrder(true,
					false);
		}
		publishAll(inbox);
		assertThat(this.publisher.messages()).hasSize(100).extracting(EventMessage::objectId).doesNotHaveDuplicates();
	}

	@Test
	void messageThatIsResolvedWhileItsCounterpartArrivesIsPublishedOnce() throws Exception {
		EventInbox inbox = inbox();
		EventInbox other = inbox();
		for (int round = 0; round < 50; round++) {
			inbox.add(Messages.withoutTypeName("w" + round, (long) round, Duration.ZERO));
			EventMessage log = Messages.log("l" + round, (long) round, MILLISECOND);
			atOnce(List.of(adding(other, log), () -> inbox.publishNext(this.publisher)));
		}
		publishAll(inbox);
		assertThat(this.publisher.messages()).hasSize(50).extracting(EventMessage::objectId).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void matchesInBothDirections(boolean published) {
		EventInbox inbox = inbox();
		assertThat(inbox.add(Messages.webhook("a", 1L, Duration.ZERO))).isTrue();
		assertThat(inbox.add(Messages.log("b", 2L, Duration.ZERO))).isTrue();
		if (published) {
			publishAll(inbox);
		}
		assertThat(inbox.add(Messages.log("a", 1L, Duration.ZERO))).isFalse();
		assertThat(inbox.add(Messages.webhook("b", 2L, Duration.ZERO))).isFalse();
		publishAll(inbox);
		assertThat(this.publisher.ids()).containsExactly("wh:a", "log:b");
	}

	@Test
	void matchesUpToTheTolerance() {
		EventInbox inbox = inbox();
		for (long sign : new long[] { 1, -1 }) {
			Duration edge = TOLERANCE.multipliedBy(sign);
			Duration beyond = TOLERANCE.plus(MILLISECOND).multipliedBy(sign);
			assertThat(inbox.add(Messages.webhook("in" + sign, 1L + sign, Duration.ZERO))).isTrue();
			assertThat(inbox.add(Messages.log("out" + sign, 1L + sign, beyond))).isTrue();
			assertThat(inbox.add(Messages.log("in" + sign, 1L + sign, edge))).isFalse();
		}
		// the inbox truncates times to milliseconds. Therefore these messages match,
		// although the difference exceeds the tolerance by less than a millisecond
		assertThat(inbox.add(Messages.webhook("fine", 9L, Duration.ofNanos(1)))).isTrue();
		assertThat(inbox.add(Messages.log("fine", 9L, TOLERANCE.plusNanos(999_000)))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "file.created", "room.deleted", "downloadshare.created", "user.deleted" })
	void matchesWhatCanHappenOnceAlsoIfTheClocksOfTheServerDiffer(String type) {
		EventInbox inbox = inbox();
		for (long object = 1; object <= 4; object++) {
			Instant other = Messages.TIME.plusSeconds((object % 2 == 0) ? 30 : -3600);
			EventMessage webhook = new EventMessage("wh:" + object, EventSource.WEBHOOK, type, 1L, object,
					Messages.TIME, "{}");
			EventMessage log = new EventMessage("log:" + object, EventSource.EVENT_LOG, type, null, object, other,
					"{}");
			assertThat(inbox.add((object > 2) ? webhook : log)).isTrue();
			assertThat(inbox.add((object > 2) ? log : webhook)).isFalse();
		}
		EventMessage later = new EventMessage("log:later", EventSource.EVENT_LOG, type, null, 5L,
				Messages.TIME.plus(Duration.ofHours(1)).plusMillis(1), "{}");
		assertThat(inbox.add(new EventMessage("wh:5", EventSource.WEBHOOK, type, 1L, 5L, Messages.TIME, "{}")))
			.isTrue();
		assertThat(inbox.add(later)).isTrue();
	}

	@Test
	void matchesOneWithOne() {
		EventInbox inbox = inbox();
		for (int i = 0; i < 3; i++) {
			assertThat(inbox.add(Messages.webhook("w" + i, 1L, Duration.ofSeconds(i)))).isTrue();
		}
		for (int i : new int[] { 2, 0, 1 }) {
			assertThat(inbox.add(Messages.log("l" + i, 1L, Duration.ofSeconds(i)))).isFalse();
		}
		// the fourth entry of the log is new, because each of the three messages of the
		// webhook already matches another entry
		assertThat(inbox.add(Messages.log("l3", 1L, Duration.ofSeconds(3)))).isTrue();
		publishAll(inbox);
		assertThat(this.publisher.ids()).containsExactly("wh:w0", "wh:w1", "wh:w2", "log:l3");
	}

	@Test
	void matchesWithTheNearest() {
		EventInbox inbox = inbox();
		for (int second : new int[] { 0, 4, 8 }) {
			inbox.add(Messages.webhook("w" + second, 1L, Duration.ofSeconds(second)));
		}
		// each entry of the log matches the nearest message that is still without a
		// match. Therefore the first three entries each find a message, and the fourth
		// entry finds none
		assertThat(inbox.add(Messages.log("l5", 1L, Duration.ofSeconds(5)))).isFalse();
		assertThat(inbox.add(Messages.log("l-1", 1L, Duration.ofSeconds(-1)))).isFalse();
		assertThat(inbox.add(Messages.log("l9", 1L, Duration.ofSeconds(9)))).isFalse();
		assertThat(inbox.add(Messages.log("l4", 1L, Duration.ofSeconds(4)))).isTrue();
	}

	@Test
	void doesNotMatchWhatDiffers() {
		EventInbox inbox = inbox();
		assertThat(inbox.add(Messages.webhook("a", 1L, Duration.ZERO))).isTrue();
		assertThat(inbox.add(Messages.webhook("same source", 1L, Duration.ZERO))).isTrue();
		assertThat(inbox.add(Messages.log("other object", 2L, Duration.ZERO))).isTrue();
		assertThat(inbox.add(Messages.log("no object", null, Duration.ZERO))).isTrue();
		assertThat(inbox.add(Messages.webhook("no object either", null, Duration.ZERO))).isTrue();
		assertThat(inbox
			.add(new EventMessage("log:type", EventSource.EVENT_LOG, "file.deleted", null, 1L, Messages.TIME, "{}")))
			.isTrue();
		publishAll(inbox);
		assertThat(this.publisher.done()).hasSize(6);
	}

	@Test
	void resolvesTypeWhenItIsPublished() {
		EventInbox inbox = inbox();
		EventMessage message = Messages.withoutTypeName("a", 1L, Duration.ZERO);
		assertThat(inbox.add(message)).isTrue();
		// publish the message first, because a log entry cannot match the message before
		// the type name of the message is known
		assertThat(inbox.publishNext(this.publisher)).isTrue();
		assertThat(this.publisher.messages()).containsExactly(message.withType(Messages.TYPE));
		assertThat(inbox.add(Messages.log("1", 1L, Duration.ZERO))).isFalse();
		assertThat(inbox.publishNext(this.publisher)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void dropsMessageThatTurnsOutToBeKnown(boolean logIsPublished) {
		EventInbox inbox = inbox();
		if (logIsPublished) {
			inbox.add(Messages.log("1", 1L, Duration.ZERO));
			publishAll(inbox);
		}
		inbox.add(Messages.withoutTypeName("a", 1L, Duration.ZERO));
		if (!logIsPublished) {
			assertThat(inbox.add(Messages.log("1", 1L, Duration.ZERO))).isTrue();
		}
		inbox.add(Messages.webhook("other", 2L, Duration.ZERO));
		publishAll(inbox);
		assertThat(this.publisher.ids()).containsExactly("log:1", "wh:other");
		assertStatus(inbox, 0, 0, null);
		assertThat(inbox.add(Messages.withoutTypeName("a", 1L, Duration.ZERO))).isFalse();
	}

	@Test
	void publishesMessageWhoseTypeNobodyKnows() {
		EventInbox inbox = inbox();
		EventMessage message = Messages.withoutTypeName("a", 99, 1L, Duration.ZERO);
		inbox.add(message);
		publishAll(inbox);
		assertThat(this.publisher.messages()).containsExactly(message);
	}

	@Test
	void keepsMessageWhileTypesCannotBeAskedFor() {
		EventInbox inbox = inbox();
		inbox.add(Messages.withoutTypeName("a", 1L, Duration.ZERO));
		RecordingPublisher failing = new RecordingPublisher() {
			@Override
			public String typeName(long typeId) {
				throw new IllegalStateException("no answer");
			}
		};
		assertThat(inbox.publishNext(failing)).isTrue();
		assertThat(failing.messages()).isEmpty();
		assertThat(failing.failures()).hasSize(1);
		assertThat(inbox.publishNext(this.publisher)).isFalse();
		this.clock.advance(Duration.ofSeconds(1));
		publishAll(inbox);
		assertThat(this.publisher.done()).containsExactly("wh:a");
	}

	@Test
	void triesAgainLaterAndLater() {
		EventInbox inbox = inbox();
		Instant received = this.clock.instant();
		inbox.add(Messages.webhook("a", 1L, Duration.ZERO));
		RuntimeException failure = new IllegalStateException("listener");
		RecordingPublisher failing = new RecordingPublisher((message) -> {
			throw failure;
		});
		List<Duration> delays = new ArrayList<>();
		for (int attempt = 1; attempt <= 12; attempt++) {
			assertThat(inbox.publishNext(failing)).isTrue();
			RecordingPublisher.Failure last = failing.failures().get(attempt - 1);
			assertThat(last.id()).isEqualTo("wh:a");
			assertThat(last.attempts()).isEqualTo(attempt);
			assertThat(last.cause()).isSameAs(failure);
			assertThat(last.dueAt()).isNotNull();
			Duration delay = Duration.between(this.clock.instant(), last.dueAt());
			delays.add(delay);
			this.clock.advance(delay.minus(MILLISECOND));
			assertThat(inbox.publishNext(failing)).isFalse();
			this.clock.advance(MILLISECOND);
		}
		assertThat(delays.stream().map(Duration::toSeconds)).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L,
				512L, 600L, 600L);
		assertStatus(inbox, 1, 1, received);
		// the log entry of the same event is not new, even while the message waits for
		// its next attempt
		assertThat(inbox.add(Messages.log("1", 1L, Duration.ZERO))).isFalse();
		assertThat(inbox.publishNext(this.publisher)).isTrue();
		assertThat(this.publisher.done()).containsExactly("wh:a");
		assertStatus(inbox, 0, 0, null);
	}

	@Test
	void publishesWhatHasBeenDueForLongestFirst() {
		EventInbox inbox = inbox();
		for (String id : List.of("a", "b")) {
			inbox.add(Messages.webhook(id));
		}
		inbox.publishNext(new RecordingPublisher((message) -> {
			throw new IllegalStateException("listener");
		}));
		this.clock.advance(MILLISECOND);
		inbox.add(Messages.webhook("c"));
		this.clock.advance(Duration.ofSeconds(2));
		inbox.add(Messages.webhook("d"));
		publishAll(inbox);
		assertThat(this.publisher.done()).containsExactly("wh:b", "wh:c", "wh:a", "wh:d");
	}

	@Test
	void errorIsThrownAndPutsMessageBack() {
		EventInbox inbox = inbox();
		inbox.add(Messages.webhook("a"));
		Error error = new StackOverflowError();
		RecordingPublisher failing = new RecordingPublisher((message) -> {
			throw error;
		});
		assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> inbox.publishNext(failing))
			.isSameAs(error);
		assertThat(inbox.status().failed()).isOne();
		assertThat(inbox.publishNext(this.publisher)).isFalse();
		this.clock.advance(Duration.ofSeconds(1));
		publishAll(inbox);
		assertThat(this.publisher.done()).containsExactly("wh:a");
	}

	@Test
	void takesMessagesWhileTheApplicationWorks() {
		EventInbox inbox = inbox();
		inbox.add(Messages.webhook("a", 1L, Duration.ZERO));
		List<Boolean> added = new ArrayList<>();
		RecordingPublisher adding = new RecordingPublisher((message) -> {
			added.add(inbox.add(Messages.webhook("a", 1L, Duration.ZERO)));
			added.add(inbox.add(Messages.log("1", 1L, Duration.ZERO)));
			added.add(inbox.add(Messages.log("2", 1L, Duration.ofMinutes(1))));
			assertThat(inbox.status().waiting()).isEqualTo(2);
			assertThat(inbox.forget(this.clock.instant().plusSeconds(1))).isOne();
		});
		assertThat(inbox.publishNext(adding)).isTrue();
		assertThat(adding.done()).containsExactly("wh:a");
		assertThat(added).containsExactly(false, false, true);
		publishAll(inbox);
		assertThat(this.publisher.done()).containsExactly("log:2");
	}

	@Test
	void forgetsWhatIsDone() {
		EventInbox inbox = inbox();
		for (long i = 0; i < 1050; i++) {
			inbox.add(Messages.webhook("a" + i, i, Duration.ZERO));
		}
		inbox.add(Messages.log("1", 0L, Duration.ZERO));
		publishAll(inbox);
		Instant done = this.clock.instant();
		assertThat(inbox.forget(done)).isZero();
		this.clock.advance(MILLISECOND);
		inbox.add(Messages.webhook("waiting", 2000L, Duration.ZERO));
		assertThat(inbox.forget(this.clock.instant())).isEqualTo(1051);
		assertThat(inbox.forget(this.clock.instant().plusSeconds(10))).isZero();
		assertThat(inbox.status().waiting()).isOne();
		// this message is new again, because neither its id nor a matching entry of the
		// log is known
		assertThat(inbox.add(Messages.webhook("a0", 0L, Duration.ZERO))).isTrue();
		assertThat(inbox.add(Messages.log("1", 0L, Duration.ZERO))).isFalse();
		assertThat(inbox.add(Messages.log("2", 1L, Duration.ZERO))).isTrue();
	}

	@Test
	void severalThreadsPublishEachMessageOnce() throws Exception {
		EventInbox inbox = inbox();
		EventInbox other = inbox();
		Callable<Boolean> adding = () -> {
			for (long i = 0; i < 200; i++) {
				assertThat(inbox.add(Messages.webhook("w" + i, i, Duration.ZERO))).isTrue();
			}
			return true;
		};
		List<Callable<Boolean>> work = new ArrayList<>(List.of(adding));
		for (EventInbox each : List.of(inbox, inbox, other)) {
			work.add(() -> {
				while (this.publisher.done().size() < 200) {
					each.publishNext(this.publisher);
				}
				return true;
			});
		}
		atOnce(work);
		assertThat(this.publisher.ids()).hasSize(200).doesNotHaveDuplicates();
	}

	final void publishAll(EventInbox inbox) {
		boolean more = true;
		while (more) {
			more = inbox.publishNext(this.publisher);
		}
	}

	private static Callable<Boolean> adding(EventInbox inbox, EventMessage message) {
		return () -> inbox.add(message);
	}

	private static List<Boolean> atOnce(List<Callable<Boolean>> work) throws Exception {
		CyclicBarrier barrier = new CyclicBarrier(work.size());
		ExecutorService threads = Executors.newFixedThreadPool(work.size());
		try {
			List<Boolean> results = new ArrayList<>();
			List<Future<Boolean>> futures = new ArrayList<>();
			for (Callable<Boolean> each : work) {
				futures.add(threads.submit(() -> {
					barrier.await(60, TimeUnit.SECONDS);
					return each.call();
				}));
			}
			for (Future<Boolean> future : futures) {
				results.add(future.get(60, TimeUnit.SECONDS));
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
