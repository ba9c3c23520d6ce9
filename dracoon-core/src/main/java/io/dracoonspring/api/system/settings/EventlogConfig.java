// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.settings;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The settings of the event log; schema {@code EventlogConfig} of the API.
 *
 * @param enabled whether events are logged
 * @param logIpEnabled whether IP addresses of users are logged
 * @param retentionPeriod the days after which entries are deleted, 0 to 9999; 0 for never
 */
@ExtensibleRecord
public record EventlogConfig(@Nullable Boolean enabled, @Nullable Boolean logIpEnabled,
		@Nullable Integer retentionPeriod) {

}
