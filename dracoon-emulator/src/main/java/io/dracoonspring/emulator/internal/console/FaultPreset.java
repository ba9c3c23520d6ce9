// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.console;

import java.time.Duration;
import java.util.List;

import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;

/** Sets of faults that occur together in practice. */
enum FaultPreset {

	/** The object storage is overloaded. */
	S3_SLOW("S3 slow", "Parts and downloads wait two seconds. Every fifth part gets SlowDown.",
			Fault.delay(Duration.ofSeconds(2)).on(Target.S3_PART), Fault.delay(Duration.ofSeconds(2)).on(Target.S3_GET),
			Fault.slowDown().on(Target.S3_PART).withProbability(0.2, 42)),

	/** The access token ends in the middle of the work. */
	TOKEN_DIES("Token dies", "The next call gets 401, although its token is valid.",
			Fault.expiredToken().on(api()).times(1)),

	/** Other clients use up the rate limit. */
	STORM("429 storm", "Every second call gets 429 and has to wait for one second.",
			Fault.tooManyRequests(Duration.ofSeconds(1)).on(api()).withProbability(0.5, 42)),

	/** The network breaks after the server has done its work. */
	LOST_ANSWERS("Lost answers", "The emulator executes the next three calls, but their answers are lost.",
			Fault.reset(Effect.Phase.ANSWER, 0).on(api()).times(3)),

	/** The server restarts. */
	MAINTENANCE("Maintenance", "All calls get 503.", Fault.status(503).on(api()));

	private final String title;

	private final String description;

	private final List<Fault> faults;

	FaultPreset(String title, String description, Fault... faults) {
		this.title = title;
		this.description = description;
		this.faults = List.of(faults);
	}

	private static Target api() {
		return new Target("* /api/v4/{*operation}");
	}

	String title() {
		return this.title;
	}

	String description() {
		return this.description;
	}

	List<Fault> faults() {
		return this.faults;
	}

}
