// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.crypto;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configures the regular distribution of missing file keys. This type is not for
 * applications. Only the properties are part of the contract.
 *
 * @param enabled whether missing file keys are distributed regularly
 * @param initialDelay time from the start of the application to the first distribution
 * @param interval time from the end of a distribution to the next one
 * @param rooms ids of the rooms to distribute file keys in; by default all rooms that the
 * account can read
 */
@ConfigurationProperties("dracoon.crypto.key-distribution")
public record KeyDistributionProperties(@DefaultValue("false") boolean enabled,
		@DefaultValue("1m") Duration initialDelay, @DefaultValue("15m") Duration interval,
		@DefaultValue List<Long> rooms) {

}
