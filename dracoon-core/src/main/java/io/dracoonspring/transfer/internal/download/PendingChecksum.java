// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.internal.node.NodeLookup;

/**
 * Waits for the checksum of a plain file, which the server computes some time after it
 * has created the file. A file that was created and last updated more than two minutes
 * ago is returned unchanged, because the server is unlikely to compute its checksum
 * later.
 *
 * @param nodes the operations that look up the file
 * @param clock the clock that determines the age of the file
 */
public record PendingChecksum(DracoonNodes nodes, Clock clock) {

	/**
	 * The age up to which a file may still get a checksum. The value is generous because
	 * clocks differ. A value that is too large only delays downloads.
	 */
	static final Duration YOUTH = Duration.ofMinutes(2);

	private static final Duration FIRST_WAIT = Duration.ofMillis(250);

	/**
	 * The number of look-ups. The waits between the look-ups double, and take less than
	 * eight seconds in total.
	 */
	private static final int LOOKS = 5;

	/**
	 * Returns a plain file, with its checksum if the server computes the checksum in
	 * time.
	 */
	public Mono<Node> await(Node file) {
		return await(file, FIRST_WAIT, LOOKS);
	}

	private Mono<Node> await(Node file, Duration wait, int looks) {
		if (checksum(file) != null || looks == 0 || !isYoung(file)) {
			return Mono.just(file);
		}
		return Mono.delay(wait)
			.then(Mono.defer(() -> new NodeLookup(this.nodes).file(NodeAddress.ofId(file.id()))))
			.flatMap((later) -> await(later, wait.multipliedBy(2), looks - 1));
	}

	private boolean isYoung(Node file) {
		Instant youngest = this.clock.instant().minus(YOUTH);
		return isAfter(file.createdAt(), youngest) || isAfter(file.updatedAt(), youngest);
	}

	private static boolean isAfter(@Nullable Instant time, Instant youngest) {
		return time != null && time.isAfter(youngest);
	}

	/**
	 * Returns the MD5 in hexadecimal digits, {@code null} if the server does not report
	 * it.
	 */
	public static @Nullable String checksum(Node file) {
		String hash = file.hash();
		return (hash != null && !hash.isBlank()) ? hash : null;
	}

}
