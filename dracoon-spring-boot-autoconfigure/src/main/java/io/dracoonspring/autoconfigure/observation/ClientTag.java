// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.observation;

import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.Tag;
import io.micrometer.observation.Observation;

import io.dracoonspring.observation.DracoonObservationKeys;

/** Tags a meter with the client of an observation. */
final class ClientTag {

	private ClientTag() {
	}

	static Tag of(Observation.Context context) {
		String key = DracoonObservationKeys.CLIENT.asString();
		KeyValue client = context.getLowCardinalityKeyValue(key);
		return Tag.of(key, (client != null) ? client.getValue() : KeyValue.NONE_VALUE);
	}

}
