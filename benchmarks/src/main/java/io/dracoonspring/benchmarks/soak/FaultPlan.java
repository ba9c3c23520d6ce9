// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;

/**
 * Plans the faults. The emulator answers 10 % of the API calls with 503, and 5 % with
 * 429. The connection of about one call in a hundred breaks: before the execution of the
 * call, before its response, or during the response. About half of all requests are
 * delayed. The object storage answers 5 % of the uploads of parts with "slow down", and
 * interrupts 2 % of the uploads of parts and of the downloads.
 */
final class FaultPlan {

	private static final String API = "/api/v4/**";

	private final List<ActiveFault> unavailable = new ArrayList<>();

	private final List<ActiveFault> tooMany = new ArrayList<>();

	private final List<ActiveFault> resets = new ArrayList<>();

	private final List<ActiveFault> storage = new ArrayList<>();

	private FaultPlan() {
	}

	static FaultPlan switchOn(DracoonEmulator emulator, long seed) {
		FaultPlan plan = new FaultPlan();
		plan.add(emulator, new ArrayList<>(), Fault.delay(Duration.ofMillis(4)).withProbability(0.5, seed));
		plan.add(emulator, new ArrayList<>(), Fault.delay(Duration.ofMillis(60)).withProbability(0.02, seed + 1));
		plan.add(emulator, plan.unavailable, api(Fault.status(503), 0.1, seed + 2));
		plan.add(emulator, plan.tooMany, api(Fault.tooManyRequests(Duration.ZERO), 0.045, seed + 3));
		plan.add(emulator, plan.tooMany, api(Fault.tooManyRequests(Duration.ofSeconds(1)), 0.005, seed + 4));
		plan.add(emulator, plan.resets, api(Fault.reset(), 0.004, seed + 5));
		plan.add(emulator, plan.resets, api(Fault.reset(Effect.Phase.ANSWER, 0), 0.004, seed + 6));
		plan.add(emulator, plan.resets,
				Fault.reset(Effect.Phase.ANSWER_BODY, 20).on("GET", API).withProbability(0.004, seed + 7));
		plan.add(emulator, plan.storage, Fault.slowDown().withProbability(0.05, seed + 8));
		plan.add(emulator, plan.storage,
				Fault.reset(Effect.Phase.REQUEST_BODY, 10_000).on(Target.S3_PART).withProbability(0.02, seed + 9));
		plan.add(emulator, plan.storage,
				Fault.reset(Effect.Phase.ANSWER_BODY, 10_000).on(Target.S3_GET).withProbability(0.02, seed + 10));
		return plan;
	}

	private static Fault api(Fault fault, double probability, long seed) {
		return fault.on("*", API).withProbability(probability, seed);
	}

	private void add(DracoonEmulator emulator, List<ActiveFault> group, Fault fault) {
		group.add(emulator.faults().add(fault));
	}

	int unavailable() {
		return hits(this.unavailable);
	}

	int tooMany() {
		return hits(this.tooMany);
	}

	int resets() {
		return hits(this.resets);
	}

	int storage() {
		return hits(this.storage);
	}

	private static int hits(List<ActiveFault> faults) {
		return faults.stream().mapToInt(ActiveFault::hits).sum();
	}

}
