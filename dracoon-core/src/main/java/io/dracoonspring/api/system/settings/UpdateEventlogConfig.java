// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;

/**
 * Changes to the settings of the event log; schema {@code UpdateEventlogConfig} of the
 * API. Components that are {@code null} change nothing.
 *
 * @param enabled whether events are logged
 * @param logIpEnabled whether IP addresses of users are logged
 * @param retentionPeriod the days after which entries are deleted, 0 to 9999; 0 for never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateEventlogConfig(@Nullable Boolean enabled, @Nullable Boolean logIpEnabled,
		@Nullable Integer retentionPeriod) implements UpdateEventlogConfigBuilder.With {

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateEventlogConfig of() {
		return new UpdateEventlogConfig(null, null, null);
	}

}
