// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.observation.internal;

import java.util.Locale;

import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.observation.DracoonTransferObservationDocumentation;
import io.dracoonspring.observation.DracoonTransferObservationDocumentation.LowCardinalityKeys;
import io.dracoonspring.observation.DracoonTransferObservationDocumentation.PartKeys;

/** Observes each part of a transfer, as a child of the observation of the transfer. */
public final class ObservedParts {

	private ObservedParts() {
	}

	/**
	 * Describes the observation of a part.
	 * @param number the number of the part, counted from one
	 */
	public static ObservedWork of(Direction direction, long number) {
		String way = direction.name().toLowerCase(Locale.ROOT);
		return new ObservedWork(DracoonTransferObservationDocumentation.PART,
				(observation) -> observation.contextualName(way + " part")
					.lowCardinalityKeyValue(LowCardinalityKeys.DIRECTION.withValue(way))
					.highCardinalityKeyValue(PartKeys.NUMBER.withValue(Long.toString(number))));
	}

}
