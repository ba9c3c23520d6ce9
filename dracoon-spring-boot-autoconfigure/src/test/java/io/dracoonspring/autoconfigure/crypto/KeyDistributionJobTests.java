// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.crypto;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

import io.dracoonspring.crypto.DistributionProgress;
import io.dracoonspring.crypto.DistributionResult;
import io.dracoonspring.crypto.MissingFileKeyDistributor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;

/** Tests {@link KeyDistributionJob} and its conditions. */
class KeyDistributionJobTests {

	private static final DistributionResult RESULT = new DistributionResult(3, List.of(), null);

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final MissingFileKeyDistributor distributor = Mockito.mock(MissingFileKeyDistributor.class);

	private final List<Object> distributions = new ArrayList<>();

	private Mono<DistributionResult> answer = Mono.just(RESULT);

	KeyDistributionJobTests() {
		given(this.distributor.distributeAll()).willAnswer((call) -> distribute("all"));
		given(this.distributor.distributeForRoom(anyLong())).willAnswer((call) -> distribute(call.getArgument(0)));
	}

	private Mono<DistributionResult> distribute(Object what) {
		return Mono.defer(() -> {
			this.distributions.add(what);
			return this.answer;
		});
	}

	@Test
	void distributesAfterTheInitialDelayAndThenRegularly() {
		KeyDistributionJob job = job(List.of());
		job.start();
		job.start();
		this.time.advanceTimeBy(Duration.ofSeconds(59));
		assertThat(this.distributions).isEmpty();
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(this.distributions).hasSize(1);
		this.time.advanceTimeBy(Duration.ofMinutes(45));
		assertThat(this.distributions).hasSize(4);
		job.stop();
		assertThat(job.isRunning()).isFalse();
		this.time.advanceTimeBy(Duration.ofMinutes(45));
		assertThat(this.distributions).hasSize(4);
	}

	@Test
	void caresForTheRoomsItIsToldAndOutlivesErrors() {
		this.answer = Mono.error(new IllegalStateException("server is down"));
		KeyDistributionJob job = job(List.of(5L, 6L));
		job.start();
		this.time.advanceTimeBy(Duration.ofMinutes(1));
		this.answer = Mono.just(new DistributionResult(0,
				List.of(new DistributionResult.Failure(1, 2, new IllegalStateException("no key"))),
				new IllegalStateException("interrupted")));
		this.time.advanceTimeBy(Duration.ofMinutes(15));
		assertThat(this.distributions).containsExactly(5L, 5L, 6L);
		assertThat(job.isRunning()).isTrue();
	}

	@Test
	void waitsForTheEndOfADistributionAndCancelsItOnStop() {
		Sinks.One<DistributionResult> sink = Sinks.one();
		this.answer = sink.asMono();
		KeyDistributionJob job = job(List.of());
		job.start();
		this.time.advanceTimeBy(Duration.ofHours(2));
		assertThat(this.distributions).hasSize(1);
		assertThat(sink.currentSubscriberCount()).isOne();
		job.stop();
		assertThat(sink.currentSubscriberCount()).isZero();
	}

	@Test
	void isOffUnlessItIsEnabled() {
		MissingFileKeyDistributor idle = Mockito.mock(MissingFileKeyDistributor.class);
		given(idle.distribute(any())).willReturn(Flux.just(new DistributionProgress(0, 0, null, RESULT)));
		ApplicationContextRunner runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DracoonKeyDistributionAutoConfiguration.class));
		runner.withBean(MissingFileKeyDistributor.class, () -> idle)
			.run((context) -> assertThat(context).doesNotHaveBean(KeyDistributionJob.class));
		runner.withPropertyValues("dracoon.crypto.key-distribution.enabled=true")
			.run((context) -> assertThat(context).doesNotHaveBean(KeyDistributionJob.class));
		ApplicationContextRunner enabled = runner.withBean(MissingFileKeyDistributor.class, () -> idle)
			.withPropertyValues("dracoon.crypto.key-distribution.enabled=true");
		enabled.withPropertyValues("dracoon.crypto.key-distribution.rooms=7,8").run((context) -> {
			assertThat(context.getBean(KeyDistributionJob.class).isRunning()).isTrue();
			assertThat(context.getBean(KeyDistributionProperties.class).rooms()).containsExactly(7L, 8L);
		});
		enabled.withPropertyValues("dracoon.crypto.key-distribution.interval=0s")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("dracoon.crypto.key-distribution.interval"));
	}

	private KeyDistributionJob job(List<Long> rooms) {
		return new KeyDistributionJob(this.distributor,
				new KeyDistributionProperties(true, Duration.ofMinutes(1), Duration.ofMinutes(15), rooms), this.time);
	}

}
