// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.testing.proxy.Disturbance;

/**
 * Describes a fault of a proxy at a step of one kind of transfer, once or always.
 *
 * @param storage the storage of the content
 * @param room the path of the encrypted or unencrypted room
 * @param fault the fault
 * @param always whether the fault affects every request of the step, instead of only the
 * first one
 */
record ProxyCase(StorageMode storage, Kind kind, String room, ProxyStep step, ProxyFault fault,
		boolean always) implements FaultPlace {

	private static final String ENCRYPTED = "/Vault";

	static Stream<ProxyCase> all() {
		List<ProxyCase> cases = new ArrayList<>();
		for (StorageMode storage : List.of(StorageMode.S3, StorageMode.PROXY)) {
			for (Kind kind : Kind.values()) {
				for (String room : List.of("/Projects", ENCRYPTED)) {
					for (ProxyStep step : ProxyStep.of(storage, kind, room.equals(ENCRYPTED))) {
						addFaults(cases, storage, kind, room, step);
					}
				}
			}
		}
		return cases.stream();
	}

	private static void addFaults(List<ProxyCase> cases, StorageMode storage, Kind kind, String room, ProxyStep step) {
		// test calls of the API only with files in the unencrypted room and with streams
		// in the encrypted room, because files and streams need the same calls
		boolean stream = kind == Kind.UPLOAD_STREAM || kind == Kind.DOWNLOAD_STREAM;
		if (!step.isContent() && stream != room.equals(ENCRYPTED)) {
			return;
		}
		for (ProxyFault fault : ProxyFault.values()) {
			if (fault.suits(step)) {
				cases.add(new ProxyCase(storage, kind, room, step, fault, false));
				if (step.isContent()) {
					cases.add(new ProxyCase(storage, kind, room, step, fault, true));
				}
			}
		}
	}

	@Override
	public boolean isContent() {
		return this.step.isContent();
	}

	@Override
	public boolean standsStill() {
		return this.fault.standsStill();
	}

	@Override
	public IntSupplier begin(FaultBench bench) {
		Disturbance disturbance = this.always ? Disturbance.ofAll(this.step::matches, this.fault.mischief())
				: Disturbance.of(1, this.step::matches, this.fault.mischief());
		bench.proxy().disturb(disturbance);
		return () -> {
			bench.proxy().calm();
			return disturbance.hits();
		};
	}

	@Override
	public boolean losesChannel() {
		// a connection stalls after an early response. If this happens always, the
		// request that cancels the channel can be lost, too
		boolean undeliverable = this.always && this.fault.isEarly();
		return this.step == ProxyStep.CREATE || undeliverable;
	}

	@Override
	public boolean mustSucceed() {
		return !this.always && this.fault.passes() && this.step.isContent()
				&& !(this.storage == StorageMode.PROXY && this.kind.isUpload());
	}

	@Override
	public String toString() {
		return this.storage + " " + this.kind + " " + this.room + ": " + this.fault
				+ (this.always ? " always" : " once") + " at " + this.step;
	}

}
