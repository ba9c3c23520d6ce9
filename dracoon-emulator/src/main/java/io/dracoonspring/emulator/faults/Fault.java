// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.time.Duration;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Describes a fault by its effect, the requests that it hits, and how often. A fault is
 * immutable. Methods that change a property return a new fault.
 *
 * @param effect the effect
 * @param target the requests that the fault can hit
 * @param skip the number of these requests that pass before the first hit
 * @param count the maximum number of requests that the fault hits, 0 for no limit
 * @param probability the probability of a hit for each of these requests, from 0
 * (exclusive) to 1
 * @param seed the seed that makes the random choice repeatable
 */
@RecordBuilder
public record Fault(Effect effect, Target target, int skip, int count, double probability, long seed) {

	public Fault {
		if (skip < 0) {
			throw new IllegalArgumentException("'skip' must not be negative");
		}
		if (count < 0) {
			throw new IllegalArgumentException("'times' must not be negative");
		}
		if (!(probability > 0 && probability <= 1)) {
			throw new IllegalArgumentException("'probability' must be greater than 0 and at most 1");
		}
	}

	/**
	 * Creates a fault that hits every request.
	 * @param effect the effect
	 * @return the fault
	 */
	public static Fault of(Effect effect) {
		return new Fault(effect, Target.ALL, 0, 0, 1, 0);
	}

	/**
	 * Responds with an error.
	 * @param status the HTTP status, 400 to 599
	 * @return the fault
	 */
	public static Fault status(int status) {
		return of(new Effect.Status(status, null, null));
	}

	/**
	 * Responds with an error and a DRACOON error code.
	 * @param status the HTTP status, 400 to 599
	 * @param errorCode the DRACOON error code, {@code null} for none
	 * @return the fault
	 */
	public static Fault status(int status, @Nullable Integer errorCode) {
		return of(new Effect.Status(status, errorCode, null));
	}

	/**
	 * Responds with 429 and {@code Retry-After} in seconds.
	 * @param retryAfter the waiting time for the client
	 * @return the fault
	 */
	public static Fault tooManyRequests(Duration retryAfter) {
		return of(new Effect.TooManyRequests(retryAfter, false));
	}

	/**
	 * Responds with 429 and {@code Retry-After} as a date.
	 * @param retryAfter the waiting time for the client
	 * @return the fault
	 */
	public static Fault tooManyRequestsUntil(Duration retryAfter) {
		return of(new Effect.TooManyRequests(retryAfter, true));
	}

	/**
	 * Responds with {@code SlowDown} to parts that clients send to the S3 side.
	 * @return the fault
	 */
	public static Fault slowDown() {
		return of(new Effect.SlowDown()).on(Target.S3_PART);
	}

	/**
	 * Treats presigned URLs, upload URLs and download URLs as expired.
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
	 * Delays the request and then processes it normally.
	 * @param duration the delay
	 * @return the fault
	 */
	public static Fault delay(Duration duration) {
		return of(new Effect.Delay(duration));
	}

	/**
	 * Resets the connection before the request is executed.
	 * @return the fault
	 */
	public static Fault reset() {
		return reset(Effect.Phase.REQUEST, 0);
	}

	/**
	 * Resets the connection in a phase of the request.
	 * @param phase the phase in which the connection breaks
	 * @param afterBytes the number of bytes after which the connection breaks, if the
	 * phase is the transfer of a body
	 * @return the fault
	 */
	public static Fault reset(Effect.Phase phase, long afterBytes) {
		return of(new Effect.Interruption(Effect.Kind.RESET, phase, afterBytes));
	}

	/**
	 * Sends no response and keeps the connection open.
	 * @return the fault
	 */
	public static Fault stall() {
		return stall(Effect.Phase.REQUEST, 0);
	}

	/**
	 * Stalls the connection in a phase of the request.
	 * @param phase the phase in which the connection stalls
	 * @param afterBytes the number of bytes after which the connection stalls, if the
	 * phase is the transfer of a body
	 * @return the fault
	 */
	public static Fault stall(Effect.Phase phase, long afterBytes) {
		return of(new Effect.Interruption(Effect.Kind.STALL, phase, afterBytes));
	}

	/**
	 * Flips one bit of the request body.
	 * @param position the position of the byte with this bit, counted from 0
	 * @return the fault
	 */
	public static Fault flippedBit(long position) {
		return of(new Effect.FlippedBit(position));
	}

	/**
	 * Removes a field from responses in JSON.
	 * @param name the name of the field, such as {@code hash}
	 * @return the fault
	 */
	public static Fault missingField(String name) {
		return of(new Effect.MissingField(name));
	}

	/**
	 * Falsifies the JSON of responses, as a malicious server could.
	 * @param lie the false information
	 * @return the fault
	 */
	public static Fault lie(Lie lie) {
		return of(new Effect.LyingAnswer(lie));
	}

	/**
	 * Limits the fault to some requests.
	 * @param target the requests
	 * @return the fault
	 */
	public Fault on(Target target) {
		return FaultBuilder.builder(this).target(target).build();
	}

	/**
	 * Limits the fault to one operation.
	 * @param verb the HTTP method, {@code *} for all
	 * @param template the path with its base path, for example
	 * {@code /api/v4/nodes/{node_id}}
	 * @return the fault
	 */
	public Fault on(String verb, String template) {
		return on(Target.operation(verb, template));
	}

	/**
	 * Lets some requests pass before the first hit.
	 * @param skip the number of requests
	 * @return the fault
	 */
	public Fault after(int skip) {
		return FaultBuilder.builder(this).skip(skip).build();
	}

	/**
	 * Limits the number of hits.
	 * @param times the maximum number of hits, 0 for no limit
	 * @return the fault
	 */
	public Fault times(int times) {
		return FaultBuilder.builder(this).count(times).build();
	}

	/**
	 * Hits requests at random.
	 * @param probability the probability of a hit, from 0 (exclusive) to 1
	 * @param seed the seed of the random choice; the same seed makes the same choices for
	 * the same order of requests
	 * @return the fault
	 */
	public Fault withProbability(double probability, long seed) {
		return FaultBuilder.builder(this).probability(probability).seed(seed).build();
	}

}
