// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientRequest;

import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonConnectionException.Reason;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.internal.TransientStatus;
import io.dracoonspring.http.RetrySettings;

/**
 * Decides which calls may be repeated after which failure, and how long to wait before
 * the next attempt.
 */
final class RetryPolicy {

	static final int TOO_MANY_REQUESTS = 429;

	private static final int UNAVAILABLE = 503;

	/**
	 * Matches requests that are harmless to repeat although their method is POST. A
	 * repeated request for an upload channel may open a second channel. A channel is no
	 * node, and the server deletes an unused channel when it expires.
	 */
	private static final Pattern REPEATABLE_POST = Pattern
		.compile(".*/(nodes/files/keys|favorite|s3_urls|nodes/files/[0-9]+/downloads|nodes/files/uploads|"
				+ "public/shares/uploads/[^/]+|reset_lifetime|oauth/revoke)");

	/**
	 * Matches requests for tokens. Such a request is repeated only if it was not sent, or
	 * if the server states by status 429 or 503 that it has not processed the request. A
	 * code and a refresh token work only once, and every wrong password is counted.
	 */
	private static final Pattern GRANT = Pattern.compile(".*/oauth/token");

	/**
	 * Matches the completion of uploads, which creates a node. If the server may have
	 * processed such a request, the client repeats it only after a check whether the node
	 * exists.
	 */
	private static final Pattern COMPLETION = Pattern.compile(".*/uploads/.*");

	private final RetrySettings settings;

	RetryPolicy(RetrySettings settings) {
		this.settings = settings;
	}

	// tells whether to repeat a call after an answer with an error
	boolean mayRepeat(ClientRequest request, int status, @Nullable DracoonErrorCode errorCode, int attempt) {
		if (attempt > this.settings.maxRetries() || !TransientStatus.isTransient(status)) {
			return false;
		}
		if (errorCode == DracoonErrorCode.SMS_FAILED) {
			// do not repeat the call, because the server has created the share, and only
			// failed to send its text message
			return false;
		}
		// repeat a call that the rate limit refused, because such a call has changed
		// nothing
		return status == TOO_MANY_REQUESTS || isIdempotent(request)
				|| (status == UNAVAILABLE && GRANT.matcher(request.url().getPath()).matches());
	}

	// tells whether to repeat a call that got no answer
	boolean mayRepeat(ClientRequest request, Throwable ex, int attempt) {
		if (attempt > this.settings.maxRetries() || !(ex instanceof DracoonConnectionException exception)) {
			return false;
		}
		// do not repeat a call that got no connection from the pool, because it has
		// already waited for the connection
		return exception.isTransient() && exception.getReason() != Reason.NO_FREE_CONNECTION
				&& (!exception.isRequestPossiblySent() || isIdempotent(request));
	}

	// tells whether the server may have processed a call although it failed
	static boolean isUncertain(Throwable ex) {
		return ex instanceof DracoonConnectionException exception && exception.isRequestPossiblySent();
	}

	static boolean isIdempotent(ClientRequest request) {
		HttpMethod method = request.method();
		String path = request.url().getPath();
		if (method == HttpMethod.POST) {
			return REPEATABLE_POST.matcher(path).matches();
		}
		if (method == HttpMethod.PUT) {
			return !COMPLETION.matcher(path).matches();
		}
		return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.DELETE;
	}

	// returns how long to wait before the next attempt
	Duration backoff(int attempt, @Nullable Duration requested) {
		long limit = this.settings.initialBackoff().toNanos();
		for (int i = 1; i < attempt && limit < this.settings.maxBackoff().toNanos(); i++) {
			limit *= 2;
		}
		limit = Math.min(limit, this.settings.maxBackoff().toNanos());
		Duration random = Duration.ofNanos(ThreadLocalRandom.current().nextLong(limit + 1));
		if (requested == null) {
			return random;
		}
		Duration cut = (requested.compareTo(this.settings.maxRetryAfter()) > 0) ? this.settings.maxRetryAfter()
				: requested;
		// add a random time, so that concurrent callers do not repeat their calls at the
		// same moment
		return cut.plus(Duration.ofNanos(random.toNanos() / 4));
	}

}
