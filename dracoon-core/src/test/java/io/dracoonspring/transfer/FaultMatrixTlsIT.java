// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.util.stream.Stream;

/**
 * Runs some of the cases over TLS. Calls use HTTP/2, where a stream can end while its
 * connection stays open. Content is sent without zero copy.
 */
@ReportLeaks
class FaultMatrixTlsIT extends FaultMatrix {

	private static final int STEP = 13;

	FaultMatrixTlsIT() {
		super(3, false);
	}

	static Stream<FaultCase> places() {
		return sample(FaultCase.all(), STEP);
	}

	@Override
	boolean isTls() {
		return true;
	}

	@Override
	Stream<FaultCase> all() {
		return places();
	}

}
