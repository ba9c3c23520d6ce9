// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.patience;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.batch.internal.allowance.CallPause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Execution(ExecutionMode.CONCURRENT)
class PatienceTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final AtomicInteger attempts = new AtomicInteger();

	private final CallPause pause = new CallPause();

	private static Throwable status(int status) {
		return DracoonApiException.of(ApiError.of(status, null));
	}

	private Mono<String> failing(int times, int status) {
		return Mono
			.defer(() -> (this.attempts.incrementAndGet() <= times) ? Mono.error(status(status)) : Mono.just("done"));
	}

	private Patience patience(Duration limit, Duration itemLimit) {
		return new Patience(limit, itemLimit, this.pause);
	}

	private <X extends Throwable> void assertFailure(Class<X> type, Mono<?> work) {
		assertThatExceptionOfType(type).isThrownBy(() -> work.block(TIMEOUT));
	}

	@Test
	void workThatConcernsAllItemsIsRepeated() {
		assertThat(patience(TIMEOUT, TIMEOUT).await(failing(2, 503)).block(TIMEOUT)).isEqualTo("done");
		assertThat(this.attempts).hasValue(3);
	}

	@Test
	void permanentFailureIsNotRepeated() {
		assertFailure(DracoonApiException.QuotaExceeded.class, patience(TIMEOUT, TIMEOUT).await(failing(1, 507)));
		assertThat(this.attempts).hasValue(1);
	}

	@Test
	void patienceEndsWhenNothingGetsThrough() {
		Mono<String> work = patience(Duration.ofSeconds(2), TIMEOUT).await(failing(100, 503));
		assertThatExceptionOfType(PatienceExhaustedException.class).isThrownBy(() -> work.block(TIMEOUT))
			.withMessageContaining("No file got through for 2 s");
	}

	@Test
	void itemThatFailsAlthoughOthersGetThroughFailsSoon() {
		assertFailure(DracoonApiException.GatewayError.class,
				patience(TIMEOUT, Duration.ofMillis(500)).item("item", failing(100, 503), Mono.just(true)));
		assertThat(this.attempts).hasValue(2);
		assertThat(this.pause.isOver()).isTrue();
	}

	@Test
	void itemIsRepeatedForLongerIfNothingGotThroughBefore() {
		assertThat(patience(TIMEOUT, Duration.ofMillis(500)).item("item", failing(2, 503), Mono.just(false))
			.block(TIMEOUT)).isEqualTo("done");
	}

	@Test
	void itemWaitsUntilTheCheckSucceeds() {
		AtomicInteger checks = new AtomicInteger();
		Mono<Boolean> check = Mono
			.defer(() -> (checks.incrementAndGet() <= 2) ? Mono.error(status(503)) : Mono.just(true));
		assertThat(patience(TIMEOUT, Duration.ofMillis(1)).item("item", failing(1, 503), check).block(TIMEOUT))
			.isEqualTo("done");
		assertThat(checks).hasValue(3);
	}

	@Test
	void permanentFailureOfTheCheckEndsTheWait() {
		assertFailure(DracoonApiException.QuotaExceeded.class,
				patience(TIMEOUT, TIMEOUT).item("item", failing(100, 503), Mono.error(status(507))));
		assertThat(this.attempts).hasValue(1);
	}

	@Test
	void serverThatRefusesOnlyTheCheckIsAvailable() {
		assertThat(patience(TIMEOUT, TIMEOUT).item("item", failing(1, 503), Mono.error(status(404))).block(TIMEOUT))
			.isEqualTo("done");
	}

	@Test
	void plannedPauseHoldsWorkAndChecksBack() {
		AtomicInteger checks = new AtomicInteger();
		this.pause.planned().begin();
		CompletableFuture<String> work = patience(TIMEOUT, TIMEOUT).await(failing(0, 0)).toFuture();
		CompletableFuture<String> item = patience(TIMEOUT, TIMEOUT)
			.item("item", failing(0, 0), Mono.fromSupplier(() -> checks.incrementAndGet() > 0))
			.toFuture();
		Awaitility.await()
			.during(Duration.ofMillis(500))
			.until(() -> this.attempts.get() == 0 && checks.get() == 0 && !work.isDone() && !item.isDone());
		this.pause.planned().end();
		assertThat(work).succeedsWithin(TIMEOUT);
		assertThat(item).succeedsWithin(TIMEOUT);
	}

	@Test
	void itemThatFailsDuringAPlannedPauseIsTriedAgainAfterIt() {
		Mono<String> work = failing(1, 503).doOnSubscribe((subscription) -> this.pause.planned().begin());
		CompletableFuture<String> item = patience(TIMEOUT, TIMEOUT)
			.item("item", work, Mono.fromSupplier(() -> this.attempts.incrementAndGet() > 0))
			.toFuture();
		Awaitility.await().during(Duration.ofMillis(500)).until(() -> this.attempts.get() == 1);
		this.pause.planned().end();
		assertThat(item).succeedsWithin(TIMEOUT).isEqualTo("done");
	}

	@Test
	void plannedPauseDoesNotUseUpThePatience() {
		Mono<String> work = failing(3, 503).doOnError((ex) -> this.pause.planned().begin());
		CompletableFuture<String> result = patience(Duration.ofSeconds(4), TIMEOUT).await(work).toFuture();
		for (int i = 1; i <= 3; i++) {
			int attempt = i;
			Awaitility.await()
				.atMost(TIMEOUT)
				.until(() -> this.attempts.get() == attempt && !this.pause.planned().isOver());
			// the pauses together are longer than the patience
			Awaitility.await().pollDelay(Duration.ofSeconds(3)).until(() -> this.attempts.get() == attempt);
			this.pause.planned().end();
		}
		assertThat(result).succeedsWithin(TIMEOUT).isEqualTo("done");
	}

}
