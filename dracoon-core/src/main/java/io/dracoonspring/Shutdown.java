/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring;

import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.http.HttpTransport;

/**
 * Ends what belongs to a client.
 *
 * @param tokens where the tokens come from
 * @param ownsTokens whether the token source belongs to the client
 * @param revoke whether the tokens are revoked
 * @param transport holds the connections
 */
record Shutdown(DracoonTokenSource tokens, boolean ownsTokens, boolean revoke, HttpTransport transport) {

	private static final Duration REVOKE_TIMEOUT = Duration.ofSeconds(5);

	private static final Log LOGGER = LogFactory.getLog(Dracoon.class);

	/**
	 * End everything. Waits for the revocation, because the application may exit right
	 * afterwards, except on a thread that must not block.
	 */
	void run() {
		if (!this.revoke) {
			release();
			return;
		}
		Mono<Void> revocation = this.tokens.revoke().timeout(REVOKE_TIMEOUT).onErrorResume((ex) -> {
			LOGGER.warn("The tokens could not be revoked and stay valid until they expire: " + ex.getMessage());
			return Mono.empty();
		}).doFinally((signal) -> release());
		if (Schedulers.isInNonBlockingThread()) {
			revocation.subscribe();
		}
		else {
			revocation.block();
		}
	}

	private void release() {
		if (this.ownsTokens) {
			this.tokens.close();
		}
		this.transport.close();
	}

}
