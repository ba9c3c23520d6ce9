// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.OwnPages;
import io.dracoonspring.emulator.internal.s3.S3Error;
import io.dracoonspring.emulator.internal.s3.S3ErrorResponse;
import io.dracoonspring.emulator.internal.s3.S3Storage;

/**
 * Applies the active faults to requests. Requests to the console and to operations that
 * control the emulator are excluded.
 */
public final class FaultFilter implements WebFilter {

	/**
	 * The name of the exchange attribute for a {@link Runnable} that runs before a fault
	 * closes the connection.
	 */
	private static final String BEFORE_CLOSE = FaultFilter.class.getName() + ".beforeClose";

	/** The name of the exchange attribute for the effects of faults, as a {@link Hit}. */
	public static final String HIT = FaultFilter.class.getName() + ".hit";

	private final Faults faults;

	/**
	 * Creates a filter.
	 * @param faults the faults
	 */
	public FaultFilter(Faults faults) {
		this.faults = faults;
	}

	/**
	 * Registers an action that runs before a fault closes the connection of a request. A
	 * client that sees the broken connection can rely on the effects of the action.
	 * @param exchange the request
	 * @param action the action, which runs after all actions registered before it
	 */
	public static void beforeClose(ServerWebExchange exchange, Runnable action) {
		exchange.getAttributes().merge(BEFORE_CLOSE, action, (first, next) -> (Runnable) () -> {
			((Runnable) first).run();
			((Runnable) next).run();
		});
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (OwnPages.serve(exchange)) {
			return chain.filter(exchange);
		}
		Faults.Conditions conditions = this.faults.conditions();
		List<Effect> effects = this.faults.effects(exchange.getRequest());
		if (!effects.isEmpty()) {
			exchange.getAttributes().put(HIT, new Hit(effects));
		}
		Duration delay = effects.stream()
			.filter(Effect.Delay.class::isInstance)
			.map((effect) -> ((Effect.Delay) effect).duration())
			.reduce(conditions.network().latency(), Duration::plus);
		Mono<Void> answer = Mono.defer(() -> answer(exchange, chain, conditions, effects));
		return delay.isZero() ? answer : Mono.delay(delay).then(answer);
	}

	private Mono<Void> answer(ServerWebExchange exchange, WebFilterChain chain, Faults.Conditions conditions,
			List<Effect> effects) {
		RateLimiter limiter = conditions.rateLimiter();
		if (limiter != null && !isS3(exchange)) {
			Duration wait = limiter.count(this.faults.clock().instant()).orElse(Duration.ZERO);
			if (!wait.isZero()) {
				exchange.getAttributes().put(HIT, new Hit(List.of(new Effect.TooManyRequests(wait, false))));
				return refuse(exchange, new Effect.TooManyRequests(wait, false));
			}
		}
		ServerWebExchange paced = changed(
				conditions.limitsBandwidth() ? PacedExchange.of(exchange, conditions) : exchange, effects);
		Effect effect = effects.isEmpty() ? null : effects.get(effects.size() - 1);
		if (effect == null || effect.letsPass()) {
			return chain.filter(paced);
		}
		if (effect instanceof Effect.Interruption interruption) {
			Mono<Void> end = end(exchange, interruption);
			return (interruption.phase() == Effect.Phase.REQUEST) ? end
					: chain.filter(InterruptedExchange.of(paced, interruption, end));
		}
		return refuse(exchange, effect);
	}

	private static ServerWebExchange changed(ServerWebExchange exchange, List<Effect> effects) {
		ServerWebExchange changed = exchange;
		for (Effect effect : effects) {
			if (effect instanceof Effect.FlippedBit bit) {
				changed = DamagedExchange.of(changed, bit);
			}
			else if (effect instanceof Effect.MissingField field) {
				changed = RewrittenExchange.of(changed, field);
			}
			else if (effect instanceof Effect.LyingAnswer lying) {
				changed = RewrittenExchange.of(changed, lying.lie());
			}
		}
		return changed;
	}

	// read the whole body first, because a client that still sends would see a broken
	// connection instead of the response
	private Mono<Void> refuse(ServerWebExchange exchange, Effect effect) {
		return exchange.getRequest()
			.getBody()
			.map(DataBufferUtils::release)
			.then(Mono.defer(() -> error(exchange, effect)));
	}

	private Mono<Void> error(ServerWebExchange exchange, Effect effect) {
		if (effect instanceof Effect.Status status) {
			return ErrorAnswers.write(exchange, status);
		}
		if (effect instanceof Effect.TooManyRequests tooMany) {
			if (!tooMany.retryAfter().isZero()) {
				exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, retryAfter(tooMany));
			}
			return Mono.error(ApiException.of(429, "Too Many Requests", null));
		}
		if (effect instanceof Effect.SlowDown) {
			return S3ErrorResponse.write(exchange, S3Error.SlowDown, S3Error.SlowDown.message());
		}
		if (effect instanceof Effect.ExpiredUrl && isS3(exchange)) {
			return S3ErrorResponse.write(exchange, S3Error.AccessDenied, "Request has expired");
		}
		return Mono.error((effect instanceof Effect.ExpiredToken)
				? ErrorCode.TOKEN_INVALID.exception("The access token is invalid or expired")
				: ErrorCode.CONTENT_TOKEN_INVALID.exception());
	}

	private String retryAfter(Effect.TooManyRequests effect) {
		if (effect.asDate()) {
			return DateTimeFormatter.RFC_1123_DATE_TIME
				.format(this.faults.clock().instant().plus(effect.retryAfter()).atOffset(ZoneOffset.UTC));
		}
		// round up, because a client that comes back too early is refused again
		return Long.toString(effect.retryAfter().plusMillis(999).toSeconds());
	}

	private static boolean isS3(ServerWebExchange exchange) {
		return S3Storage.serves(exchange.getRequest().getURI().getRawPath());
	}

	private Mono<Void> end(ServerWebExchange exchange, Effect.Interruption interruption) {
		Mono<Void> reset = Mono.fromRunnable(() -> {
			if (exchange.getAttribute(BEFORE_CLOSE) instanceof Runnable action) {
				action.run();
			}
			close(exchange.getResponse());
		}).then(Mono.never());
		return (interruption.kind() == Effect.Kind.STALL) ? this.faults.endOfStall().then(reset) : reset;
	}

	private static void close(ServerHttpResponse response) {
		HttpServerResponse http = ServerHttpResponseDecorator.getNativeResponse(response);
		boolean answering = response.isCommitted();
		http.withConnection((connection) -> {
			Channel channel = connection.channel();
			channel.eventLoop().execute(() -> {
				if (answering) {
					channel.flush();
				}
				else {
					channel.config().setOption(ChannelOption.SO_LINGER, 0);
				}
				channel.close();
			});
		});
	}

	/**
	 * Contains the effects of faults on a request.
	 *
	 * @param effects the effects, at least one
	 */
	public record Hit(List<Effect> effects) {

		/**
		 * Returns whether an effect ends the connection.
		 * @return whether one of the effects ends the connection
		 */
		public boolean interrupts() {
			return this.effects.stream().anyMatch(Effect.Interruption.class::isInstance);
		}

		@Override
		public String toString() {
			return this.effects.stream().map(Effect::describe).collect(Collectors.joining(", "));
		}

	}

}
