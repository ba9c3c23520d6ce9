/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.observation.internal;

import java.util.Locale;

import io.dracoonspring.observation.DracoonTransferContext.Direction;
import io.dracoonspring.observation.DracoonTransferObservationDocumentation;
import io.dracoonspring.observation.DracoonTransferObservationDocumentation.LowCardinalityKeys;
import io.dracoonspring.observation.DracoonTransferObservationDocumentation.PartKeys;

/**
 * Puts an observation around each part of a transfer, below that of the transfer.
 */
public final class ObservedParts {

	private ObservedParts() {
	}

	/**
	 * Describe the observation of a part.
	 * @param direction which way it goes
	 * @param number its number, counted from one
	 * @return the observation
	 */
	public static ObservedWork of(Direction direction, long number) {
		String way = direction.name().toLowerCase(Locale.ROOT);
		return new ObservedWork(DracoonTransferObservationDocumentation.PART, LowCardinalityKeys.ERROR,
				(observation) -> observation.contextualName(way + " part")
					.lowCardinalityKeyValue(LowCardinalityKeys.DIRECTION.withValue(way))
					.highCardinalityKeyValue(PartKeys.NUMBER.withValue(Long.toString(number))));
	}

}
