// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.observation.DracoonTransferContext;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferObservationTests {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final TestObservationRegistry registry = TestObservationRegistry.create();

	private final AtomicReference<DracoonTransferContext> stopped = new AtomicReference<>();

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice",
			(builder) -> builder.observationRegistry(this.registry));

	@TempDir
	Path directory;

	TransferObservationTests() {
		this.registry.observationConfig().observationHandler(new ObservationHandler<DracoonTransferContext>() {

			@Override
			public boolean supportsContext(Observation.Context context) {
				return context instanceof DracoonTransferContext;
			}

			@Override
			public void onStop(DracoonTransferContext context) {
				TransferObservationTests.this.stopped.set(context);
			}

		});
	}

	@BeforeEach
	void clear() {
		this.registry.clear();
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	@Test
	void uploadIsObservedAsParentOfItsRequests() throws IOException {
		Path source = TransferFixture.file(this.directory, "observed.bin", 1000);
		this.alice.transfers()
			.upload(UploadRequest.of(source, "/Vault").withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result()
			.block(TransferFixture.TIMEOUT);
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasObservationWithNameEqualTo("dracoon.transfer")
			.that()
			.hasBeenStopped()
			.hasContextualNameEqualTo("dracoon upload")
			.hasLowCardinalityKeyValue("dracoon.transfer.direction", "upload")
			.hasLowCardinalityKeyValue("dracoon.transfer.encrypted", "true")
			.hasLowCardinalityKeyValue("dracoon.transfer.storage", "s3")
			.hasLowCardinalityKeyValue("dracoon.transfer.outcome", "success")
			.hasLowCardinalityKeyValue("dracoon.error", "none");
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasObservationWithNameEqualTo("http.client.requests")
			.that()
			.hasParentObservationContextMatching((parent) -> "dracoon.api.call".equals(parent.getName())
					&& parent.getParentObservation().getContextView() instanceof DracoonTransferContext);
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasObservationWithNameEqualTo("dracoon.transfer.part")
			.that()
			.hasBeenStopped()
			.hasContextualNameEqualTo("upload part")
			.hasLowCardinalityKeyValue("dracoon.transfer.direction", "upload")
			.hasLowCardinalityKeyValue("dracoon.error", "none")
			.hasHighCardinalityKeyValue("dracoon.transfer.part.number", "1")
			.hasParentObservationContextMatching((parent) -> parent instanceof DracoonTransferContext);
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasObservationWithNameEqualTo("dracoon.transfer.completion")
			.that()
			.hasBeenStopped()
			.hasLowCardinalityKeyValue("dracoon.error", "none")
			.hasParentObservationContextMatching((parent) -> parent instanceof DracoonTransferContext);
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasObservationWithNameEqualTo("dracoon.key.distribution")
			.that()
			.hasBeenStopped()
			.hasLowCardinalityKeyValue("dracoon.key.distribution.outcome", "complete")
			.hasLowCardinalityKeyValue("dracoon.error", "none")
			.hasParentObservationContextMatching((parent) -> parent instanceof DracoonTransferContext);
		assertThat(this.stopped.get().getBytes()).isEqualTo(1000);
	}

	@Test
	void tokenRequestsAreObserved() {
		try (Dracoon bob = TransferFixture.client(this.emulator, "bob",
				(builder) -> builder.observationRegistry(this.registry).revokeOnClose(true))) {
			bob.account().ping().block(TransferFixture.TIMEOUT);
			bob.tokenSource().invalidate(bob.tokenSource().token().block(TransferFixture.TIMEOUT));
			bob.account().ping().block(TransferFixture.TIMEOUT);
		}
		// count the sign-in, a refresh and the revocation of both tokens
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasNumberOfObservationsWithNameEqualTo("dracoon.token.request", 4)
			.forAllObservationsWithNameEqualTo("dracoon.token.request",
					(request) -> request.hasLowCardinalityKeyValue("dracoon.error", "none"));
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasObservationWithNameEqualTo("dracoon.token.request")
			.that()
			.hasBeenStopped()
			.hasContextualNameEqualTo("sign in")
			.hasLowCardinalityKeyValue("dracoon.token.grant", "password")
			.hasLowCardinalityKeyValue("dracoon.error", "none");
	}

	@Test
	void failedDownloadTellsTheReason() {
		StepVerifier
			.create(this.alice.transfers()
				.download(DownloadRequest.of("/Projects/none", this.directory.resolve("copy")))
				.result())
			.verifyError();
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasObservationWithNameEqualTo("dracoon.transfer")
			.that()
			.hasBeenStopped()
			.hasError()
			.hasLowCardinalityKeyValue("dracoon.transfer.direction", "download")
			.hasLowCardinalityKeyValue("dracoon.transfer.encrypted", "unknown")
			.hasLowCardinalityKeyValue("dracoon.transfer.verified", "none")
			.hasLowCardinalityKeyValue("dracoon.transfer.outcome", "failure")
			.hasLowCardinalityKeyValue("dracoon.error", "SOURCE_MISSING");
	}

	@Test
	void downloadTellsWhetherItIsVerified() throws IOException {
		Path source = TransferFixture.file(this.directory, "verified.bin", 1000);
		this.alice.transfers()
			.upload(UploadRequest.of(source, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result()
			.block(TransferFixture.TIMEOUT);
		this.registry.clear();
		this.alice.transfers()
			.download(DownloadRequest.of("/Projects/verified.bin", this.directory.resolve("verified")))
			.result()
			.block(TransferFixture.TIMEOUT);
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasObservationWithNameEqualTo("dracoon.transfer")
			.that()
			.hasBeenStopped()
			.hasLowCardinalityKeyValue("dracoon.transfer.verified", "true");
	}

	@Test
	void observationOfTheSubscriberIsTheParent() {
		Observation outer = Observation.start("outer", this.registry);
		StepVerifier
			.create(this.alice.transfers()
				.download(DownloadRequest.of("/Projects/none", this.directory.resolve("copy")))
				.result()
				.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, outer)))
			.verifyError();
		outer.stop();
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasObservationWithNameEqualTo("dracoon.transfer")
			.that()
			.hasParentObservationContextMatching((parent) -> "outer".equals(parent.getName()));
	}

}
