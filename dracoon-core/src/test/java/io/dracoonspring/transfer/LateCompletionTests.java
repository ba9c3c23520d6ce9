// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests a completion request that reaches the server after the client has seen this
 * request fail. If the late request creates the file, the upload must report an unknown
 * outcome.
 */
class LateCompletionTests {

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource(names = { "S3", "PROXY" })
	void outcomeIsOpenWhenTheRequestArrivesJustBeforeTheChannelIsCancelled(StorageMode storage) throws IOException {
		Path source = TransferFixture.file(this.directory, "late.bin", 1000);
		try (DracoonEmulator emulator = DracoonEmulator.builder().storage(storage).start();
				Dracoon alice = TransferFixture.client(emulator, "alice",
						(builder) -> builder.connector(new LateConnector()))) {
			Transfer<Node> upload = alice.transfers().upload(UploadRequest.of(source, "/Vault"));
			assertThatExceptionOfType(DracoonTransferException.class)
				.isThrownBy(() -> upload.result().block(TransferFixture.TIMEOUT))
				.extracting(DracoonTransferException::getReason)
				.isEqualTo(Reason.OUTCOME_UNKNOWN);
			assertThat(alice.nodes().getByPath("/Vault/late.bin").block(TransferFixture.TIMEOUT)).isNotNull();
			assertThat(emulator.openUploadChannels()).isZero();
		}
	}

	/**
	 * Delays the request that completes the upload. Each attempt of the client fails at
	 * once. The connector sends the request of the first attempt later, just before the
	 * request that cancels the channel.
	 */
	private static final class LateConnector implements ClientHttpConnector {

		private final ClientHttpConnector delegate = new ReactorClientHttpConnector();

		private final AtomicReference<Mono<ClientHttpResponse>> late = new AtomicReference<>();

		@Override
		public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
				Function<? super ClientHttpRequest, Mono<Void>> callback) {
			Mono<ClientHttpResponse> request = this.delegate.connect(method, uri, callback);
			if (!uri.getPath().contains("/uploads/")) {
				return request;
			}
			if (method.equals(HttpMethod.PUT)) {
				this.late.compareAndSet(null, request);
				return Mono.error(new IOException("Connection reset by peer"));
			}
			Mono<ClientHttpResponse> completion = method.equals(HttpMethod.DELETE) ? this.late.get() : null;
			return (completion != null)
					? completion.flatMap((response) -> response.getBody().doOnNext(DataBufferUtils::release).then())
						.then(request)
					: request;
		}

	}

}
