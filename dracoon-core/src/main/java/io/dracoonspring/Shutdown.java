// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.http.internal.HttpTransport;
import io.dracoonspring.observation.ErrorReason;

/**
 * Closes the parts of a client.
 *
 * @param tokens the source of the tokens
 * @param ownsTokens whether the token source belongs to the client
 * @param revoke whether the tokens are revoked
 * @param transport the transport that holds the connections
 */
record Shutdown(DracoonTokenSource tokens, boolean ownsTokens, boolean revoke, HttpTransport transport) {

	private static final Duration REVOKE_TIMEOUT = Duration.ofSeconds(5);

	private static final Logger LOGGER = LoggerFactory.getLogger(Shutdown.class);

	/**
	 * Revokes the tokens if that is configured, and then closes the transport and a token
	 * source that belongs to the client. Waits for the revocation, because the
	 * application may exit right afterwards. On a thread that must not block, this method
	 * does not wait.
	 */
	void run() {
		if (!this.revoke) {
			release();
			return;
		}
		Mono<Void> revocation = revokeTokens().doFinally((signal) -> release());
		if (Schedulers.isInNonBlockingThread()) {
			revocation.subscribe();
		}
		else {
			revocation.block();
		}
	}

	/**
	 * Revokes the tokens if that is configured. A second call finds no tokens to revoke.
	 * @return a {@code Mono} that completes when the server has confirmed the revocation,
	 * after an error, or after the timeout; it never fails
	 */
	Mono<Void> revokeTokens() {
		return !this.revoke ? Mono.empty() : this.tokens.revoke().timeout(REVOKE_TIMEOUT).onErrorResume((ex) -> {
			LOGGER.atWarn()
				.addKeyValue("dracoon.error", ErrorReason.of(ex))
				.log("Could not revoke the tokens. They stay valid until they expire");
			return Mono.empty();
		});
	}

	private void release() {
		if (this.ownsTokens) {
			this.tokens.close();
		}
		this.transport.close();
	}

}
