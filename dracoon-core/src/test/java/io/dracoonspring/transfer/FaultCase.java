// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;

/**
 * Describes one case of a {@link FaultMatrix}: a fault of the emulator at a step of one
 * kind of transfer, once or always.
 *
 * @param storage the storage of the content
 * @param room the path of the encrypted or unencrypted room
 * @param fault the fault
 * @param always whether the fault affects every request of the step, instead of only the
 * first one
 */
record FaultCase(StorageMode storage, Kind kind, String room, Step step, FaultKind fault,
		boolean always) implements FaultPlace {

	static Stream<FaultCase> all() {
		List<FaultCase> cases = new ArrayList<>();
		for (StorageMode storage : List.of(StorageMode.S3, StorageMode.PROXY)) {
			for (Kind kind : Kind.values()) {
				for (String room : List.of("/Projects", "/Vault")) {
					for (Step step : Step.of(storage, kind, room.equals("/Vault"))) {
						addFaults(cases, new FaultCase(storage, kind, room, step, FaultKind.ERROR, true));
					}
				}
			}
		}
		return cases.stream();
	}

	private static void addFaults(List<FaultCase> cases, FaultCase place) {
		for (FaultKind fault : FaultKind.values()) {
			if (fault.suits(place.step)) {
				cases.add(place.with(fault, false));
				// skip permanent delays, because a single delay has the same effect
				if (fault != FaultKind.LATE) {
					cases.add(place.with(fault, true));
				}
			}
		}
	}

	private FaultCase with(FaultKind fault, boolean always) {
		return new FaultCase(this.storage, this.kind, this.room, this.step, fault, always);
	}

	@Override
	public boolean isContent() {
		return this.step.content;
	}

	@Override
	public boolean standsStill() {
		return this.fault.effect instanceof Effect.Interruption interruption
				&& interruption.kind() == Effect.Kind.STALL;
	}

	@Override
	public IntSupplier begin(FaultBench bench) {
		ActiveFault fault = bench.emulator()
			.faults()
			.add(Fault.of(this.fault.effect).on(this.step.target).times(this.always ? 0 : 1));
		return () -> {
			int hits = fault.hits();
			bench.emulator().faults().clear();
			return hits;
		};
	}

	@Override
	public boolean losesChannel() {
		return this.step == Step.CREATE && this.fault.effect instanceof Effect.Interruption interruption
				&& (interruption.phase() == Effect.Phase.ANSWER || interruption.phase() == Effect.Phase.ANSWER_BODY);
	}

	@Override
	public boolean mustSucceed() {
		return !this.always && this.step.content && !(this.storage == StorageMode.PROXY && this.kind.isUpload());
	}

	@Override
	public String toString() {
		return this.storage + " " + this.kind + " " + this.room + ": " + this.fault
				+ (this.always ? " always" : " once") + " at " + this.step;
	}

	/**
	 * Lists the requests of a transfer.
	 */
	enum Step {

		PARENT("GET", "/api/v4/nodes/{node_id}", false),

		CREATE("POST", "/api/v4/nodes/files/uploads", true),

		URLS("POST", "/api/v4/nodes/files/uploads/{upload}/s3_urls", true),

		FIRST_PART(Target.s3Part(1), true),

		LAST_PART(Target.s3Part(2), true),

		COMPLETE("PUT", "/api/v4/nodes/files/uploads/{upload}/s3", true),

		STATUS("GET", "/api/v4/nodes/files/uploads/{upload}", false),

		MISSING_KEYS("GET", "/api/v4/nodes/missingFileKeys", false),

		CHUNK(Target.operation("POST", "/api/v4/uploads/{token}"), true),

		COMPLETE_CHUNKS("PUT", "/api/v4/uploads/{token}", true),

		FILE("GET", "/api/v4/nodes/{node_id}", false),

		KEY("GET", "/api/v4/nodes/files/{file_id}/user_file_key", false),

		URL("POST", "/api/v4/nodes/files/{file_id}/downloads", false),

		S3_CONTENT(Target.S3_GET, false),

		CONTENT(Target.operation("GET", "/api/v4/downloads/{token}"), false);

		private final Target target;

		private final boolean content;

		private final boolean body;

		Step(String verb, String template, boolean body) {
			this.target = Target.operation(verb, template);
			this.content = false;
			this.body = body;
		}

		Step(Target target, boolean body) {
			this.target = target;
			this.content = true;
			this.body = body;
		}

		private boolean isS3() {
			return this == FIRST_PART || this == LAST_PART || this == S3_CONTENT;
		}

		private boolean hasToken() {
			return this.content || this == COMPLETE_CHUNKS;
		}

		// returns false for steps whose response has no body, because no fault can
		// interrupt such a response in its body
		private boolean isAnswered() {
			return !(this == FIRST_PART || this == LAST_PART || this == COMPLETE);
		}

		static List<Step> of(StorageMode storage, Kind kind, boolean encrypted) {
			List<Step> steps = new ArrayList<>();
			if (kind.isUpload()) {
				steps.addAll((storage == StorageMode.S3)
						? List.of(PARENT, CREATE, URLS, FIRST_PART, LAST_PART, COMPLETE, STATUS)
						: List.of(PARENT, CREATE, CHUNK, COMPLETE_CHUNKS));
				if (encrypted) {
					steps.add(MISSING_KEYS);
				}
			}
			else {
				steps.addAll(List.of(FILE, URL, (storage == StorageMode.S3) ? S3_CONTENT : CONTENT));
				if (encrypted) {
					steps.add(KEY);
				}
			}
			return steps;
		}

	}

	/**
	 * Lists the faults.
	 */
	enum FaultKind {

		TOO_MANY(new Effect.TooManyRequests(Duration.ZERO, false)),

		ERROR(new Effect.Status(500, null, null)),

		UNAVAILABLE(new Effect.Status(503, null, null)),

		SLOW_DOWN(new Effect.SlowDown()),

		EXPIRED_URL(new Effect.ExpiredUrl()),

		EXPIRED_TOKEN(new Effect.ExpiredToken()),

		LATE(new Effect.Delay(Duration.ofMillis(50))),

		RESET(interruption(Effect.Kind.RESET, Effect.Phase.REQUEST)),

		RESET_IN_REQUEST(interruption(Effect.Kind.RESET, Effect.Phase.REQUEST_BODY)),

		RESET_BEFORE_ANSWER(interruption(Effect.Kind.RESET, Effect.Phase.ANSWER)),

		RESET_IN_ANSWER(interruption(Effect.Kind.RESET, Effect.Phase.ANSWER_BODY)),

		STALL(interruption(Effect.Kind.STALL, Effect.Phase.REQUEST)),

		STALL_IN_REQUEST(interruption(Effect.Kind.STALL, Effect.Phase.REQUEST_BODY)),

		STALL_BEFORE_ANSWER(interruption(Effect.Kind.STALL, Effect.Phase.ANSWER)),

		STALL_IN_ANSWER(interruption(Effect.Kind.STALL, Effect.Phase.ANSWER_BODY));

		private final Effect effect;

		FaultKind(Effect effect) {
			this.effect = effect;
		}

		private static Effect interruption(Effect.Kind kind, Effect.Phase phase) {
			return new Effect.Interruption(kind, phase, 10);
		}

		boolean suits(Step step) {
			return switch (this) {
				case TOO_MANY, ERROR, UNAVAILABLE, LATE, RESET, STALL, RESET_BEFORE_ANSWER, STALL_BEFORE_ANSWER -> true;
				case SLOW_DOWN -> step.isS3();
				case EXPIRED_URL -> step.hasToken();
				case EXPIRED_TOKEN -> !step.hasToken();
				case RESET_IN_REQUEST, STALL_IN_REQUEST -> step.body;
				case RESET_IN_ANSWER, STALL_IN_ANSWER -> step.isAnswered();
			};
		}

	}

}
