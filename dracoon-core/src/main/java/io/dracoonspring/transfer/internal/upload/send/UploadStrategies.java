// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import java.time.Duration;

import reactor.core.publisher.Mono;

import io.dracoonspring.observation.internal.SharedResult;
import io.dracoonspring.transfer.internal.run.TransferBackend;
import io.dracoonspring.transfer.internal.run.TransferSetup;

/**
 * Selects the upload strategy that the server requires. The server is asked once. A
 * failed request is not cached.
 */
public final class UploadStrategies {

	private final Mono<UploadStrategy> strategy;

	public UploadStrategies(TransferSetup setup) {
		TransferBackend backend = setup.backend();
		UploadStrategy direct = new S3UploadStrategy(backend.webClient(), setup.settings());
		UploadStrategy chunked = new ChunkedUploadStrategy(backend.webClient(), setup.settings());
		this.strategy = SharedResult.inOwnTraces(Mono.defer(() -> backend.publicApis().info().getSystemInfo())
			.map((info) -> Boolean.TRUE.equals(info.useS3Storage()) ? direct : chunked)
			.cache((found) -> Duration.ofMillis(Long.MAX_VALUE), (ex) -> Duration.ZERO, () -> Duration.ZERO));
	}

	/**
	 * Returns the strategy that the server requires. Fails if the request to the server
	 * fails.
	 */
	public Mono<UploadStrategy> get() {
		return this.strategy;
	}

}
