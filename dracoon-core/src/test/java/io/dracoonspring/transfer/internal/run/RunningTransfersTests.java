// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.TransferState;
import io.dracoonspring.transfer.internal.resume.LockRules;

import static org.assertj.core.api.Assertions.assertThat;

class RunningTransfersTests {

	private static final Duration GRACE = Duration.ofSeconds(20);

	private final RunningTransfers running = new RunningTransfers(Duration.ofMinutes(1));

	private final Sinks.One<String> content = Sinks.one();

	@Test
	void listsRunningTransfersOnly() {
		StepVerifier.create(transfer(null)).then(() -> {
			assertThat(this.running.list()).singleElement().satisfies((active) -> {
				assertThat(active.direction()).isEqualTo(Direction.UPLOAD);
				assertThat(active.state()).isEqualTo(TransferState.TRANSFERRING);
				assertThat(active.bytesTransferred()).isEqualTo(3);
				assertThat(active.bytesTotal()).isEqualTo(7);
			});
			this.content.tryEmitValue("content");
		}).expectNext("content").verifyComplete();
		assertThat(this.running.list()).isEmpty();
	}

	@Test
	void endsAtOnceWhenNothingIsUnderWayAndRefusesFromThenOn() {
		StepVerifier.create(this.running.shutDown(GRACE)).verifyComplete();
		StepVerifier.create(transfer(null)).verifyErrorSatisfies((ex) -> assertReason(ex, Reason.SHUTTING_DOWN));
		this.running.restart();
		this.content.tryEmitValue("content");
		StepVerifier.create(transfer(null)).expectNext("content").verifyComplete();
	}

	@Test
	void waitsForWhatIsUnderWay() {
		Mono<String> transfer = transfer(null).cache();
		transfer.subscribe();
		StepVerifier.withVirtualTime(() -> this.running.shutDown(GRACE))
			.expectSubscription()
			.expectNoEvent(GRACE.minusSeconds(1))
			.then(() -> this.content.tryEmitValue("content"))
			.verifyComplete();
		StepVerifier.create(transfer).expectNext("content").verifyComplete();
	}

	@Test
	void shutdownPausesResumableTransfersAndCancelsOthers() {
		Mono<String> resumable = transfer(Path.of("upload.token")).cache();
		Mono<String> other = transfer(null).cache();
		resumable.onErrorComplete().subscribe();
		other.onErrorComplete().subscribe();
		StepVerifier.withVirtualTime(() -> this.running.shutDown(GRACE)).thenAwait(GRACE).verifyComplete();
		StepVerifier.create(resumable).verifyErrorSatisfies((ex) -> assertReason(ex, Reason.PAUSED));
		StepVerifier.create(other).verifyErrorSatisfies((ex) -> assertReason(ex, Reason.CANCELLED));
	}

	private Mono<String> transfer(@Nullable Path tokenFile) {
		TransferControl control = TransferControl.create(tokenFile, LockRules.of(TransferSettings.defaults()));
		control.meter().start();
		control.meter().transferring(7L);
		control.meter().add(3);
		return this.running.track(new RunningTransfers.Entry(new DracoonTransferContext(Direction.UPLOAD), control),
				control.cancellation().orCancelled(this.content.asMono()));
	}

	private static void assertReason(Throwable ex, Reason reason) {
		assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
				(exception) -> assertThat(exception.getReason()).isEqualTo(reason));
	}

}
