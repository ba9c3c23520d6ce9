// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.control;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Lie;
import io.dracoonspring.emulator.faults.Target;

/**
 * Represents a fault in JSON.
 *
 * @param id the id, in responses only
 * @param hits the number of requests that the fault has hit, in responses only
 * @param effect the name of the effect
 * @param operation the requests that the fault can hit, in the notation of
 * {@link Target}, all by default
 * @param skip the number of these requests that pass before the first hit, 0 by default
 * @param times the maximum number of requests that the fault hits, 0 (the default) for no
 * limit
 * @param probability the probability of a hit, 1 by default
 * @param seed the seed that makes the random choice repeatable
 * @param status the HTTP status of effect {@code status}
 * @param errorCode the DRACOON error code of effect {@code status}
 * @param message the message of effect {@code status}
 * @param retryAfterMillis the waiting time in milliseconds for the client after effect
 * {@code too_many_requests}
 * @param retryAfterDate whether the waiting time is sent as a date
 * @param delayMillis the duration of effect {@code delay} in milliseconds
 * @param phase the phase in which effect {@code reset} or {@code stall} happens
 * @param afterBytes the number of bytes of the body before the effect {@code reset} or
 * {@code stall}, or before the byte that {@code flipped_bit} changes, 0 by default
 * @param field the field that the effect {@code missing_field} removes
 * @param lie the false information of effect {@code lying_answer}
 */
record FaultJson(@Nullable Long id, @Nullable Integer hits, @Nullable String effect, @Nullable String operation,
		@Nullable Integer skip, @Nullable Integer times, @Nullable Double probability, @Nullable Long seed,
		@Nullable Integer status, @Nullable Integer errorCode, @Nullable String message,
		@Nullable Long retryAfterMillis, @Nullable Boolean retryAfterDate, @Nullable Long delayMillis,
		@Nullable String phase, @Nullable Long afterBytes, @Nullable String field, @Nullable String lie) {

	private static final int DEFAULT_STATUS = 500;

	static FaultJson of(ActiveFault active) {
		Fault fault = active.fault();
		Effect effect = fault.effect();
		Effect.Status status = (effect instanceof Effect.Status value) ? value : null;
		Effect.TooManyRequests tooMany = (effect instanceof Effect.TooManyRequests value) ? value : null;
		Effect.Interruption interruption = (effect instanceof Effect.Interruption value) ? value : null;
		return new FaultJson(active.id(), active.hits(), name(effect), fault.target().text(), fault.skip(),
				fault.count(), fault.probability(), fault.seed(), (status != null) ? status.status() : null,
				(status != null) ? status.errorCode() : null, (status != null) ? status.message() : null,
				(tooMany != null) ? tooMany.retryAfter().toMillis() : null, (tooMany != null) ? tooMany.asDate() : null,
				(effect instanceof Effect.Delay delay) ? delay.duration().toMillis() : null,
				(interruption != null) ? interruption.phase().name().toLowerCase(Locale.ROOT) : null,
				afterBytes(effect), (effect instanceof Effect.MissingField missing) ? missing.name() : null,
				(effect instanceof Effect.LyingAnswer lying) ? lying.lie().name().toLowerCase(Locale.ROOT) : null);
	}

	private static @Nullable Long afterBytes(Effect effect) {
		if (effect instanceof Effect.Interruption interruption) {
			return interruption.afterBytes();
		}
		return (effect instanceof Effect.FlippedBit bit) ? bit.position() : null;
	}

	private static String name(Effect effect) {
		if (effect instanceof Effect.Interruption interruption) {
			return interruption.kind().name().toLowerCase(Locale.ROOT);
		}
		return effect.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
	}

	/**
	 * Creates the fault.
	 * @throws IllegalArgumentException if a value is not valid; the message names the
	 * value or its property
	 */
	Fault fault() {
		Target target = new Target((this.operation != null) ? this.operation : "*");
		return new Fault(effectValue(), target, Objects.requireNonNullElse(this.skip, 0),
				Objects.requireNonNullElse(this.times, 0), Objects.requireNonNullElse(this.probability, 1.0),
				Objects.requireNonNullElse(this.seed, 0L));
	}

	private Effect effectValue() {
		return switch (Objects.requireNonNullElse(this.effect, "")) {
			case "status" -> new Effect.Status(Objects.requireNonNullElse(this.status, DEFAULT_STATUS), this.errorCode,
					this.message);
			case "too_many_requests" ->
				new Effect.TooManyRequests(millis(this.retryAfterMillis), Boolean.TRUE.equals(this.retryAfterDate));
			case "slow_down" -> new Effect.SlowDown();
			case "expired_url" -> new Effect.ExpiredUrl();
			case "expired_token" -> new Effect.ExpiredToken();
			case "delay" -> new Effect.Delay(millis(this.delayMillis));
			case "reset" -> interruption(Effect.Kind.RESET);
			case "stall" -> interruption(Effect.Kind.STALL);
			case "flipped_bit" -> new Effect.FlippedBit(Objects.requireNonNullElse(this.afterBytes, 0L));
			case "missing_field" -> new Effect.MissingField(Objects.requireNonNullElse(this.field, ""));
			case "lying_answer" -> new Effect.LyingAnswer(lieValue());
			default -> throw new IllegalArgumentException("'effect' must be one of status, too_many_requests, "
					+ "slow_down, expired_url, expired_token, delay, reset, stall, flipped_bit, missing_field and lying_answer");
		};
	}

	private Lie lieValue() {
		return Stream.of(Lie.values())
			.filter((value) -> value.name().equalsIgnoreCase(this.lie))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'lie' must be one of "
					+ Stream.of(Lie.values()).map((value) -> value.name().toLowerCase(Locale.ROOT)).toList()));
	}

	private Effect interruption(Effect.Kind kind) {
		Effect.Phase when = (this.phase != null) ? Effect.Phase.valueOf(this.phase.toUpperCase(Locale.ROOT))
				: Effect.Phase.REQUEST;
		return new Effect.Interruption(kind, when, Objects.requireNonNullElse(this.afterBytes, 0L));
	}

	private static Duration millis(@Nullable Long value) {
		return Duration.ofMillis((value != null) ? value : 0);
	}

}
