// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.health;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonActivity;
import io.dracoonspring.ServerVersion;
import io.dracoonspring.api.publicapi.SoftwareVersionData;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.observation.ErrorReason;

/**
 * Requests the version of the server, and checks whether the server accepts the token of
 * the client. The token is not checked if each user has a separate token. Requests are
 * not retried, so that the reason of a failure is known before the timeout.
 */
class DracoonHealthIndicator extends AbstractReactiveHealthIndicator {

	private final Dracoon dracoon;

	private final Duration timeout;

	DracoonHealthIndicator(Dracoon dracoon, Duration timeout) {
		super("DRACOON health check failed");
		this.dracoon = dracoon;
		this.timeout = timeout;
	}

	@Override
	protected Mono<Health> doHealthCheck(Health.Builder builder) {
		return this.dracoon.publicInfo()
			.getSoftwareVersion()
			.elapsed()
			.flatMap((answer) -> ping(Duration.ofMillis(answer.getT1()))
				.map((latency) -> judge(builder, answer.getT2()).withDetail("pingMillis", latency.toMillis())))
			.timeout(this.timeout)
			.onErrorResume((ex) -> Mono.fromSupplier(() -> failed(builder, ex)))
			.map((judged) -> describe(judged).build())
			.contextWrite(RetrySettings::once);
	}

	private Mono<Duration> ping(Duration latency) {
		// do not check the token if each user has a separate token, because the caller of
		// the health endpoint is not such a user
		return isPerUser() ? Mono.just(latency)
				: this.dracoon.tokenSource()
					.token()
					.then(Mono.defer(this.dracoon.account()::ping).defaultIfEmpty("").elapsed())
					.map((elapsed) -> Duration.ofMillis(elapsed.getT1()));
	}

	private boolean isPerUser() {
		return this.dracoon.tokenSource().state().status() == TokenState.Status.PER_USER;
	}

	private static Health.Builder judge(Health.Builder builder, SoftwareVersionData data) {
		builder.withDetail("serverVersion", data.restApiVersion());
		if (ServerVersion.isSupported(data.restApiVersion())) {
			return builder.up();
		}
		return builder.down()
			.withDetail("reason", "SERVER_TOO_OLD")
			.withDetail("minimumServerVersion", ServerVersion.MINIMUM.toString());
	}

	private Health.Builder failed(Health.Builder builder, Throwable ex) {
		if (ex instanceof TimeoutException) {
			boolean limited = !this.dracoon.activity().calls().rateLimitRemaining().isZero();
			return builder.down()
				.withDetail("reason", limited ? "429" : "TIMEOUT")
				.withDetail("timeoutMillis", this.timeout.toMillis());
		}
		return builder.down(ex).withDetail("reason", ErrorReason.of(ex));
	}

	private Health.Builder describe(Health.Builder builder) {
		DracoonActivity activity = this.dracoon.activity();
		TokenState token = activity.token();
		builder.withDetail("token", token.status()).withDetail("keyPair", activity.keyPair());
		if (token.expiresAt() != null) {
			builder.withDetail("tokenExpiresAt", token.expiresAt());
		}
		if (activity.clockOffset() != null) {
			builder.withDetail("clockOffsetSeconds", activity.clockOffset().toSeconds());
		}
		if (activity.rsaProvider() != null) {
			builder.withDetail("rsa", activity.rsaProvider());
		}
		return builder;
	}

}
