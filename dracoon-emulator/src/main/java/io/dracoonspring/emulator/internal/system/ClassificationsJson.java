// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import io.dracoonspring.emulator.internal.state.EmulatorState;

/**
 * Represents policies for classifications (schema {@code ClassificationPoliciesConfig}).
 */
public record ClassificationsJson(Shares shareClassificationPolicies) {

	/** Returns the policies of a state, which must be locked. */
	public static ClassificationsJson of(EmulatorState state) {
		return new ClassificationsJson(new Shares(state.configuration().classificationRequiringPassword()));
	}

	/** Represents policies for shares (schema {@code ShareClassificationPolicies}). */
	private record Shares(int classificationRequiresSharePassword) {

	}

}
