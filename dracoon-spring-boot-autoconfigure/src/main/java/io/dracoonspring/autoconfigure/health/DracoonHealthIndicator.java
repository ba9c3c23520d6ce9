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

package io.dracoonspring.autoconfigure.health;

import java.time.Duration;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.auth.TokenState;

/**
 * Asks the server for its version and whether it accepts our token, unless every user has
 * their own.
 */
class DracoonHealthIndicator extends AbstractReactiveHealthIndicator {

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	private final Dracoon dracoon;

	DracoonHealthIndicator(Dracoon dracoon) {
		super("DRACOON health check failed");
		this.dracoon = dracoon;
	}

	@Override
	protected Mono<Health> doHealthCheck(Health.Builder builder) {
		return this.dracoon.publicInfo()
			.getSoftwareVersion()
			.flatMap((version) -> signIn().then(Mono.fromSupplier(() -> builder.up()
				.withDetail("serverVersion", version.restApiVersion())
				.withDetail("token", this.dracoon.tokenSource().state().status())
				.build())))
			.timeout(TIMEOUT);
	}

	private Mono<Void> signIn() {
		// whoever looks at the health is not the user whose tokens it is about
		boolean perUser = this.dracoon.tokenSource().state().status() == TokenState.Status.PER_USER;
		return perUser ? Mono.empty() : this.dracoon.account().ping().then();
	}

}
