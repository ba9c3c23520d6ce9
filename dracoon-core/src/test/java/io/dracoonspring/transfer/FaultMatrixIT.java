// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.util.stream.Stream;

/**
 * Runs the faults of the emulator at every step of every transfer.
 */
@ReportLeaks
class FaultMatrixIT extends FaultMatrix {

	private static final int STEP = 5;

	FaultMatrixIT() {
		super(3, false);
	}

	static Stream<FaultCase> places() {
		return sample(FaultCase.all(), STEP);
	}

	@Override
	Stream<FaultCase> all() {
		return places();
	}

}
