// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.channel;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

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
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.uploads.DracoonUploadChannels;
import io.dracoonspring.api.uploads.S3FileUploadState;
import io.dracoonspring.api.uploads.S3FileUploadStatus;
import io.dracoonspring.transfer.TransferSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

class UploadCompletionTests {

	private static final Node NODE = Mockito.mock(Node.class);

	private final DracoonUploadChannels uploads = Mockito.mock(DracoonUploadChannels.class);

	private final AccountUploadChannelApi api = new AccountUploadChannelApi(this.uploads, WebClient.create());

	private final UploadChannel channel = new UploadChannel(this.api, "id", null);

	private final AtomicInteger sent = new AtomicInteger();

	private final AtomicInteger cancelled = new AtomicInteger();

	UploadCompletionTests() {
		given(this.uploads.cancel("id")).willReturn(Mono.fromRunnable(this.cancelled::incrementAndGet));
	}

	@Test
	void acceptedRequestIsWaitedFor() {
		statusIs(S3FileUploadState.DONE);
		StepVerifier.create(complete((attempt) -> Mono.empty())).expectNext(NODE).verifyComplete();
		assertThat(this.sent).hasValue(1);
		assertCancelled(0);
	}

	@Test
	void lostAnswerIsNotSentAgainWhenTheServerIsAtWork() {
		statusIs(S3FileUploadState.DONE);
		StepVerifier.create(complete((attempt) -> Mono.error(lost()))).expectNext(NODE).verifyComplete();
		assertThat(this.sent).hasValue(1);
	}

	@Test
	void lostRequestIsSentAgain() {
		given(this.uploads.getStatus("id")).willReturn(Mono.just(status(S3FileUploadState.TRANSFER)),
				Mono.just(status(S3FileUploadState.DONE)));
		StepVerifier.create(complete((attempt) -> (attempt == 1) ? Mono.error(lost()) : Mono.empty()))
			.expectNext(NODE)
			.verifyComplete();
		assertThat(this.sent).hasValue(2);
	}

	@Test
	void requestIsSentAgainAsLongAsTheServerKnowsNothingOfIt() {
		given(this.uploads.getStatus("id")).willReturn(Mono.just(status(S3FileUploadState.TRANSFER)),
				Mono.just(status(S3FileUploadState.TRANSFER)), Mono.just(status(S3FileUploadState.TRANSFER)),
				Mono.just(status(S3FileUploadState.DONE)));
		StepVerifier
			.create(complete((attempt) -> (attempt < 4) ? Mono.error(DracoonApiException.of(ApiError.of(503, null)))
					: Mono.empty()))
			.expectNext(NODE)
			.verifyComplete();
		assertThat(this.sent).hasValue(4);
	}

	@Test
	void requestThatTurnsOutToHaveArrivedIsWaitedFor() {
		given(this.uploads.getStatus("id")).willReturn(Mono.just(status(S3FileUploadState.TRANSFER)),
				Mono.just(status(S3FileUploadState.DONE)));
		StepVerifier
			.create(complete((attempt) -> Mono.error((attempt == 1) ? lost()
					: DracoonApiException.of(ApiError.of(400, DracoonErrorCode.UPLOAD_ALREADY_CLOSED)))))
			.expectNext(NODE)
			.verifyComplete();
	}

	@Test
	void lostConnectionLeavesOutcomeUnknownAndKeepsTheChannel() {
		given(this.uploads.getStatus("id")).willReturn(Mono.error(lost()));
		StepVerifier.create(complete((attempt) -> Mono.error(lost())))
			.verifyErrorSatisfies(UploadCompletionTests::assertOutcomeUnknown);
		assertThat(this.sent).hasValue(1);
		assertCancelled(0);
	}

	@Test
	void requestThatNeverArrivesFreesTheChannel() {
		statusIs(S3FileUploadState.TRANSFER);
		StepVerifier.create(complete((attempt) -> Mono.error(lost()))).verifyError(DracoonConnectionException.class);
		assertThat(this.sent).hasValue(2 + TransferSettings.defaults().maxRetries());
		assertCancelled(1);
	}

	@Test
	void requestThatArrivesBeforeTheChannelIsFreedLeavesTheOutcomeOpen() {
		statusIs(S3FileUploadState.TRANSFER);
		given(this.uploads.cancel("id")).willReturn(Mono.error(notFound()));
		StepVerifier.create(complete((attempt) -> Mono.error(lost()))).verifyError(DracoonConnectionException.class);
		StepVerifier.create(this.channel.cancel()).verifyErrorSatisfies(UploadCompletionTests::assertOutcomeUnknown);
	}

	@Test
	void missingChannelAfterALostAnswerLeavesTheOutcomeUnknown() {
		statusIs(S3FileUploadState.TRANSFER);
		StepVerifier.create(complete((attempt) -> Mono.error((attempt == 1) ? lost() : notFound())))
			.verifyErrorSatisfies(UploadCompletionTests::assertOutcomeUnknown);
		assertThat(this.sent).hasValue(2);
	}

	@Test
	void usedTokenAfterALostAnswerLeavesTheOutcomeUnknown() {
		statusIs(S3FileUploadState.TRANSFER);
		StepVerifier
			.create(complete((attempt) -> Mono.error((attempt == 1) ? lost()
					: DracoonApiException.of(ApiError.of(401, DracoonErrorCode.TRANSFER_TOKEN_INVALID)))))
			.verifyErrorSatisfies(UploadCompletionTests::assertOutcomeUnknown);
	}

	@Test
	void requestThatFindsNoChannelFails() {
		StepVerifier.create(complete((attempt) -> Mono.error(notFound())))
			.verifyError(DracoonApiException.NotFound.class);
		assertThat(this.sent).hasValue(1);
	}

	@Test
	void refusedStatusLeavesOutcomeUnknownAndKeepsTheChannel() {
		given(this.uploads.getStatus("id")).willReturn(Mono
			.error(DracoonApiException.of(ApiError.of(401, null).withOperation("DracoonUploadChannels.getStatus"))));
		StepVerifier.create(complete((attempt) -> Mono.empty()))
			.verifyErrorSatisfies(UploadCompletionTests::assertOutcomeUnknown);
		assertCancelled(0);
	}

	@Test
	void refusalFreesTheChannel() {
		StepVerifier
			.create(complete(
					(attempt) -> Mono.error(DracoonApiException.of(ApiError.of(409, DracoonErrorCode.NAME_TAKEN)))))
			.verifyError(DracoonApiException.Conflict.class);
		assertCancelled(1);
	}

	private Mono<Node> complete(IntFunction<Mono<Node>> answers) {
		UploadCompletion<Node> completion = new UploadCompletion<>(this.api,
				TransferSettings.defaults().withRetryBackoff(Duration.ofMillis(1)));
		UploadCompletion.Request<Node> request = () -> Mono.defer(() -> answers.apply(this.sent.incrementAndGet()));
		return completion.complete(this.channel, request, Mono.just(request), 1);
	}

	private void statusIs(S3FileUploadState state) {
		given(this.uploads.getStatus("id")).willReturn(Mono.just(status(state)));
	}

	private void assertCancelled(int times) {
		this.channel.cancel().block();
		assertThat(this.cancelled).hasValue(times);
	}

	private static S3FileUploadStatus status(S3FileUploadState state) {
		return new S3FileUploadStatus(state, (state == S3FileUploadState.DONE) ? NODE : null, null);
	}

	private static DracoonConnectionException lost() {
		return new DracoonConnectionException(DracoonConnectionException.Reason.CONNECTION_LOST, null, null, "lost",
				null);
	}

	private static DracoonApiException notFound() {
		return DracoonApiException.of(ApiError.of(404, null));
	}

	private static void assertOutcomeUnknown(Throwable ex) {
		assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
				(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.OUTCOME_UNKNOWN));
	}

}
