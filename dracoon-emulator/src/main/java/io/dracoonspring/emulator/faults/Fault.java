// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.time.Duration;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong: what, for which requests, how often. Immutable; all methods
 * that change something return a new fault.
 *
 * @param effect what happens
 * @param target which requests it hits
 * @param skip how many of these requests pass before it hits the first time
 * @param times how often it hits, 0 for always
 * @param probability how likely it hits a request it may hit, from 0 (exclusive) to 1
 * @param seed makes the random choice repeatable
 */
@RecordBuilder
public record Fault(Effect effect, Target target, int skip, int times, double probability, long seed) {

	public Fault {
		if (skip < 0) {
			throw new IllegalArgumentException("'skip' must not be negative");
		}
		if (times < 0) {
			throw new IllegalArgumentException("'times' must not be negative");
		}
		if (!(probability > 0 && probability <= 1)) {
			throw new IllegalArgumentException("'probability' must be greater than 0 and at most 1");
		}
	}

	/**
	 * Creates a fault that hits every request.
	 * @param effect what happens
	 * @return the fault
	 */
	public static Fault of(Effect effect) {
		return new Fault(effect, Target.ALL, 0, 0, 1, 0);
	}

	/**
	 * Answer with an error.
	 * @param status the HTTP status, 400 to 599
	 * @return the fault
	 */
	public static Fault status(int status) {
		return of(new Effect.Status(status, null, null));
	}

	/**
	 * Answer with an error.
	 * @param status the HTTP status, 400 to 599
	 * @param errorCode the DRACOON error code, {@code null} for none
	 * @return the fault
	 */
	public static Fault status(int status, @Nullable Integer errorCode) {
		return of(new Effect.Status(status, errorCode, null));
	}

	/**
	 * Answer with 429 and {@code Retry-After} in seconds.
	 * @param retryAfter how long the client shall wait
	 * @return the fault
	 */
	public static Fault tooManyRequests(Duration retryAfter) {
		return of(new Effect.TooManyRequests(retryAfter, false));
	}

	/**
	 * Answer with 429 and {@code Retry-After} as a date.
	 * @param retryAfter how long the client shall wait
	 * @return the fault
	 */
	public static Fault tooManyRequestsUntil(Duration retryAfter) {
		return of(new Effect.TooManyRequests(retryAfter, true));
	}

	/**
	 * Answers parts sent to the S3 side with {@code SlowDown}.
	 * @return the fault
	 */
	public static Fault slowDown() {
		return of(new Effect.SlowDown()).on(Target.S3_PART);
	}

	/**
	 * Treats URLs as expired.
	 * @return the fault
	 */
	public static Fault expiredUrl() {
		return of(new Effect.ExpiredUrl());
	}

	/**
	 * Treats access tokens as expired.
	 * @return the fault
	 */
	public static Fault expiredToken() {
		return of(new Effect.ExpiredToken());
	}

	/**
	 * Answers later.
	 * @param duration how much later
	 * @return the fault
	 */
	public static Fault delay(Duration duration) {
		return of(new Effect.Delay(duration));
	}

	/**
	 * Resets the connection before anything is done.
	 * @return the fault
	 */
	public static Fault reset() {
		return reset(Effect.Phase.REQUEST, 0);
	}

	/**
	 * Breaks the connection.
	 * @param phase when
	 * @param afterBytes after how many bytes of the body, if it is to break in a body
	 * @return the fault
	 */
	public static Fault reset(Effect.Phase phase, long afterBytes) {
		return of(new Effect.Interruption(Effect.Kind.RESET, phase, afterBytes));
	}

	/**
	 * Never answer.
	 * @return the fault
	 */
	public static Fault stall() {
		return stall(Effect.Phase.REQUEST, 0);
	}

	/**
	 * Falls silent.
	 * @param phase when
	 * @param afterBytes after how many bytes of the body, if it is to stall in a body
	 * @return the fault
	 */
	public static Fault stall(Effect.Phase phase, long afterBytes) {
		return of(new Effect.Interruption(Effect.Kind.STALL, phase, afterBytes));
	}

	/**
	 * Flips one bit of the body of a request.
	 * @param position the byte that it is in, counted from 0
	 * @return the fault
	 */
	public static Fault flippedBit(long position) {
		return of(new Effect.FlippedBit(position));
	}

	/**
	 * Leaves a field out of answers in JSON.
	 * @param name the name of the field, such as {@code hash}
	 * @return the fault
	 */
	public static Fault missingField(String name) {
		return of(new Effect.MissingField(name));
	}

	/**
	 * Lie in the JSON of answers, as a malicious server could.
	 * @param lie what is told
	 * @return the fault
	 */
	public static Fault lie(Lie lie) {
		return of(new Effect.LyingAnswer(lie));
	}

	/**
	 * Hits only some requests.
	 * @param target which ones
	 * @return the fault
	 */
	public Fault on(Target target) {
		return FaultBuilder.builder(this).target(target).build();
	}

	/**
	 * Hits only one operation.
	 * @param verb the HTTP method, {@code *} for all
	 * @param template the path with its base path, for example
	 * {@code /api/v4/nodes/{node_id}}
	 * @return the fault
	 */
	public Fault on(String verb, String template) {
		return on(Target.operation(verb, template));
	}

	/**
	 * Lets some requests pass first.
	 * @param skip how many
	 * @return the fault
	 */
	public Fault after(int skip) {
		return FaultBuilder.builder(this).skip(skip).build();
	}

	/**
	 * Hits a number of times only.
	 * @param times how often, 0 for always
	 * @return the fault
	 */
	public Fault times(int times) {
		return FaultBuilder.builder(this).times(times).build();
	}

	/**
	 * Hits at random.
	 * @param probability how likely, from 0 (exclusive) to 1
	 * @param seed the same seed makes the same choices for the same order of requests
	 * @return the fault
	 */
	public Fault withProbability(double probability, long seed) {
		return FaultBuilder.builder(this).probability(probability).seed(seed).build();
	}

}
