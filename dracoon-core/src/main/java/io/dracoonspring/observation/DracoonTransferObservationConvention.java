// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Decides about the names and the keys of the observation of a transfer. Applications
 * implement it, or extend {@link DefaultDracoonTransferObservationConvention}, to change
 * them.
 */
public interface DracoonTransferObservationConvention extends ObservationConvention<DracoonTransferContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof DracoonTransferContext;
	}

}
