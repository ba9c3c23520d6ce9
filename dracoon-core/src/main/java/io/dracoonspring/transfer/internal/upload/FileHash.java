// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.observation.ErrorReason;

/**
 * Waits for the checksum of a new plain file. The server computes the checksum after the
 * upload. Therefore the file may exist without a checksum.
 */
final class FileHash {

	private static final Duration FIRST_DELAY = Duration.ofMillis(100);

	private static final int DOUBLINGS = 4;

	private static final Logger logger = LoggerFactory.getLogger(FileHash.class);

	private final DracoonNodes nodes;

	private final Duration timeout;

	FileHash(DracoonNodes nodes, Duration timeout) {
		this.nodes = nodes;
		this.timeout = timeout;
	}

	/**
	 * Waits for the checksum of a file. Completes empty if the server does not report the
	 * checksum in time, or if a request fails.
	 */
	Mono<String> of(Node file) {
		Mono<String> later = Mono.defer(() -> this.nodes.get(file.id()))
			.flatMap(FileHash::known)
			.repeatWhenEmpty(Integer.MAX_VALUE, FileHash::delays)
			.take(this.timeout)
			.onErrorResume(DracoonException.class, (ex) -> {
				// ignore the failure, because the file exists, and the outcome reports
				// the file as not verified
				logger.atDebug()
					.addKeyValue("dracoon.node.id", file.id())
					.addKeyValue("dracoon.error", ErrorReason.of(ex))
					.log("Could not request the checksum of an uploaded file");
				return Mono.empty();
			});
		return known(file).switchIfEmpty(later);
	}

	private static Mono<String> known(Node file) {
		return Mono.justOrEmpty(file.hash()).filter((hash) -> !hash.isBlank());
	}

	private static Flux<Long> delays(Flux<Long> attempts) {
		return attempts
			.concatMap((attempt) -> Mono.delay(FIRST_DELAY.multipliedBy(1L << Math.min(attempt, DOUBLINGS))));
	}

}
