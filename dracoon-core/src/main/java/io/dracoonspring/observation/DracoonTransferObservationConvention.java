// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Determines the names and keys of the observation of a transfer. To change them, an
 * application implements this interface, or extends
 * {@link DefaultDracoonTransferObservationConvention}.
 */
public interface DracoonTransferObservationConvention extends ObservationConvention<DracoonTransferContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof DracoonTransferContext;
	}

}
