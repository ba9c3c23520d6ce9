// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Duration;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.dracoonspring.api.ApiError;
import io.dracoonspring.api.DracoonConnectionException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.observation.DracoonCallObservationDocumentation;
import io.dracoonspring.observation.DracoonCallObservationDocumentation.RetryKeys;

/**
 * Repeats failed calls of the API as {@link RetryPolicy} decides. If the rate limit of
 * the server has refused a call, this filter also makes {@link RateLimitGate} delay all
 * calls, unless the settings allow no repetitions.
 */
final class RetryFilter implements ExchangeFilterFunction {

	private static final Logger logger = LoggerFactory.getLogger(RetryFilter.class);

	private final RetrySettings settings;

	private final RetryPolicy policy;

	private final RateLimitGate gate;

	private final ErrorEnvelopes envelopes;

	private final Scheduler scheduler;

	private final ObservationRegistry observationRegistry;

	RetryFilter(RetrySettings settings, RateLimitGate gate, ErrorEnvelopes envelopes, Scheduler scheduler,
			ObservationRegistry observationRegistry) {
		this.settings = settings;
		this.policy = new RetryPolicy(settings);
		this.gate = gate;
		this.envelopes = envelopes;
		this.scheduler = scheduler;
		this.observationRegistry = observationRegistry;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return Mono.deferContextual((context) -> {
			AnswerDeadline deadline = new AnswerDeadline(request, this.settings.deadline(),
					", all attempts included. Try again later, or raise 'dracoon.retry.deadline'.", this.scheduler);
			return deadline.limit(new Call(request, next, RetrySettings.isOnce(context), deadline).attempt());
		});
	}

	/** Represents one call with all its attempts. */
	private final class Call {

		private final ClientRequest request;

		private final ExchangeFunction next;

		private final boolean once;

		private final AnswerDeadline deadline;

		private int attempts;

		private boolean uncertain;

		private Call(ClientRequest request, ExchangeFunction next, boolean once, AnswerDeadline deadline) {
			this.request = request;
			this.next = next;
			this.once = once;
			this.deadline = deadline;
		}

		private Mono<ClientResponse> attempt() {
			return RetryFilter.this.gate.pass().then(Mono.defer(this::send));
		}

		private Mono<ClientResponse> send() {
			this.attempts++;
			RepeatableBody body = new RepeatableBody(this.request.body());
			return this.next.exchange(ClientRequest.from(this.request).body(body).build())
				.flatMap((response) -> answer(response, body))
				.onErrorResume((ex) -> Mono.just(Mono.defer(() -> judge(ex, body))))
				.flatMap((outcome) -> outcome);
		}

		// returns the next step as an inner Mono, so that the caller treats an error
		// while the answer is read like an error of the call
		private Mono<Mono<ClientResponse>> answer(ClientResponse response, RepeatableBody body) {
			int status = response.statusCode().value();
			if (status < 400) {
				return isReadAtOnce(response) ? ReadAnswer.of(response).map((answer) -> Mono.just(answer.restored()))
						: Mono.just(Mono.just(limited(response)));
			}
			if (status == RetryPolicy.TOO_MANY_REQUESTS) {
				RetryFilter.this.gate.refused();
				if (RetryFilter.this.settings.maxRetries() > 0) {
					// other calls wait even if this one is not repeated
					RetryFilter.this.gate.close(wait(response));
				}
			}
			if (this.uncertain && status == 404 && this.request.method() == HttpMethod.DELETE) {
				// report success, because an earlier attempt of this call has probably
				// deleted the item
				return response.releaseBody()
					.thenReturn(Mono.just(ClientResponse.create(HttpStatus.NO_CONTENT).build()));
			}
			if (this.once || !RetryFilter.this.policy.mayRepeat(this.request, status, null, this.attempts)) {
				return Mono.just(Mono.just(limited(response)));
			}
			return ReadAnswer.ofWhatCanBeRead(response).map((answer) -> Mono.defer(() -> judge(answer, body)));
		}

		private boolean isReadAtOnce(ClientResponse response) {
			// read the answer here, so that an answer that breaks off leads to another
			// attempt
			MediaType type = response.headers().contentType().orElse(null);
			return Operations.of(this.request.attributes()) != null && RetryPolicy.isIdempotent(this.request)
					&& type != null && MediaType.APPLICATION_JSON.isCompatibleWith(type)
					&& !StreamedAnswer.is(this.request, response);
		}

		private ClientResponse limited(ClientResponse response) {
			return StreamedAnswer.is(this.request, response) ? response : this.deadline.limit(response);
		}

		private Mono<ClientResponse> judge(ReadAnswer answer, RepeatableBody body) {
			ClientResponse response = answer.response();
			int status = response.statusCode().value();
			ApiError error = RetryFilter.this.envelopes.read(status, answer.body());
			DracoonErrorCode code = (error != null) ? error.errorCode() : null;
			Duration wait = wait(response);
			if (!body.isRepeatable() || isTooLate(wait)
					|| !RetryFilter.this.policy.mayRepeat(this.request, status, code, this.attempts)) {
				return Mono.just(answer.restored());
			}
			this.uncertain |= status != RetryPolicy.TOO_MANY_REQUESTS;
			return again(wait, Integer.toString(status));
		}

		private Duration wait(ClientResponse response) {
			@Nullable Duration requested = RetryAfter.of(response.headers().asHttpHeaders());
			return RetryFilter.this.policy.backoff(this.attempts, requested);
		}

		private Mono<ClientResponse> judge(Throwable ex, RepeatableBody body) {
			Duration wait = RetryFilter.this.policy.backoff(this.attempts, null);
			if (this.once || !body.isRepeatable() || isTooLate(wait)
					|| !RetryFilter.this.policy.mayRepeat(this.request, ex, this.attempts)) {
				return Mono.error(ex);
			}
			this.uncertain |= RetryPolicy.isUncertain(ex);
			return again(wait,
					(ex instanceof DracoonConnectionException exception) ? exception.getReason().name() : "OTHER");
		}

		private boolean isTooLate(Duration wait) {
			return wait.compareTo(this.deadline.remaining()) >= 0;
		}

		private Mono<ClientResponse> again(Duration wait, String reason) {
			logger.atDebug()
				.addKeyValue("dracoon.operation", Operations.of(this.request.attributes()))
				.addKeyValue("dracoon.retry.reason", reason)
				.addKeyValue("attempt", this.attempts)
				.addKeyValue("waitMillis", wait.toMillis())
				.log("A call is sent again");
			Mono<Void> delay = Mono.delay(wait, RetryFilter.this.scheduler).then();
			return ObservedWait
				.of(DracoonCallObservationDocumentation.RETRY_WAIT, RetryFilter.this.observationRegistry, delay,
						RetryKeys.REASON.withValue(reason))
				.then(Mono.defer(this::attempt));
		}

	}

}
