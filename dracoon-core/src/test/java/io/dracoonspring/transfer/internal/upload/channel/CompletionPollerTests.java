// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.channel;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ErrorResponse;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.uploads.DracoonUploadChannels;
import io.dracoonspring.api.uploads.S3FileUploadState;
import io.dracoonspring.api.uploads.S3FileUploadStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

class CompletionPollerTests {

	private static final Node NODE = Mockito.mock(Node.class);

	private final DracoonUploadChannels uploads = Mockito.mock(DracoonUploadChannels.class);

	private final AccountUploadChannelApi api = new AccountUploadChannelApi(this.uploads, WebClient.create());

	private final UploadChannel channel = new UploadChannel(this.api, "id", null);

	private final CompletionPoller<Node> poller = new CompletionPoller<>(this.api, Duration.ofSeconds(60));

	private final AtomicInteger cancelled = new AtomicInteger();

	@BeforeEach
	void prepare() {
		given(this.uploads.cancel(any())).willReturn(Mono.fromRunnable(this.cancelled::incrementAndGet));
		this.channel.handOver();
	}

	@Test
	void waitsLongerAndLonger() {
		AtomicInteger asked = new AtomicInteger();
		given(this.uploads.getStatus("id")).willReturn(Mono.fromSupplier(
				() -> status((asked.incrementAndGet() < 4) ? S3FileUploadState.FINISHING : S3FileUploadState.DONE)));
		Duration waits = Duration.ofMillis(10).plusMillis(15).plusNanos(22_500_000).plusNanos(33_750_000);
		StepVerifier.withVirtualTime(() -> this.poller.awaitFile(this.channel, 1))
			.expectSubscription()
			.expectNoEvent(waits)
			.expectNext(NODE)
			.verifyComplete();
		assertThat(asked).hasValue(4);
	}

	@Test
	void pollerContinuesAfterALostConnection() {
		AtomicInteger asked = new AtomicInteger();
		given(this.uploads.getStatus("id"))
			.willReturn(
					Mono.defer(() -> (asked.incrementAndGet() == 1)
							? Mono.error(new DracoonConnectionException(
									DracoonConnectionException.Reason.CONNECTION_LOST, null, null, "lost", null))
							: Mono.just(status(S3FileUploadState.DONE))));
		StepVerifier.withVirtualTime(() -> this.poller.awaitFile(this.channel, 1))
			.thenAwait(Duration.ofSeconds(1))
			.expectNext(NODE)
			.verifyComplete();
	}

	@Test
	void deadlineGrowsWithTheSizeAndLeavesTheOutcomeOpen() {
		given(this.uploads.getStatus("id")).willReturn(Mono.just(status(S3FileUploadState.FINISHING)));
		StepVerifier.withVirtualTime(() -> this.poller.awaitFile(this.channel, 1_000_000_000))
			.expectSubscription()
			.expectNoEvent(Duration.ofSeconds(69))
			.thenAwait(Duration.ofSeconds(1))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.OUTCOME_UNKNOWN)));
		this.channel.cancel().block();
		then(this.uploads).should(Mockito.never()).cancel(any());
	}

	@Test
	void refusalIsTheOneOfTheServerAndFreesTheChannel() {
		given(this.uploads.getStatus("id")).willReturn(Mono.just(new S3FileUploadStatus(S3FileUploadState.ERROR, null,
				new ErrorResponse(409, "Conflict", -40010, "in the way"))));
		StepVerifier.create(this.poller.awaitFile(this.channel, 1))
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonApiException.Conflict.class,
					(conflict) -> assertThat(conflict.getRawErrorCode()).isEqualTo(-40010)));
		this.channel.cancel().block();
		assertThat(this.cancelled).hasValue(1);
	}

	@Test
	void lostChannelIsAFailure() {
		given(this.uploads.getStatus("id"))
			.willReturn(Mono.error(DracoonApiException.of(ApiError.of(404, DracoonErrorCode.UPLOAD_NOT_FOUND))));
		StepVerifier.create(this.poller.awaitFile(this.channel, 1)).verifyError(DracoonApiException.NotFound.class);
	}

	private static S3FileUploadStatus status(S3FileUploadState state) {
		return new S3FileUploadStatus(state, (state == S3FileUploadState.DONE) ? NODE : null, null);
	}

}
