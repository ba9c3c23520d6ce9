// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;

/**
 * Changes to what the instance assumes where a request says nothing; schema {@code
 * UpdateSystemDefaults} of the API. What is {@code null} stays as it is; 0 days turn an
 * expiration off.
 *
 * @param downloadShareDefaultExpirationPeriod after how many days download shares expire,
 * 0 to 9999; 0 for never
 * @param fileDefaultExpirationPeriod after how many days files expire, 0 to 9999; 0 for
 * never
 * @param globalRecycleBinRetentionPeriod how many days recycle bins keep what was
 * deleted, 0 to 9999; DRACOON Cloud only
 * @param languageDefault the default language as an ISO 639-1 code
 * @param nonmemberViewerDefault whether new users may see whom they share no room with,
 * since 4.12
 * @param uploadShareDefaultExpirationPeriod after how many days upload shares expire, 0
 * to 9999; 0 for never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateSystemDefaults(@Nullable Integer downloadShareDefaultExpirationPeriod,
		@Nullable Integer fileDefaultExpirationPeriod, @Nullable Integer globalRecycleBinRetentionPeriod,
		@Nullable String languageDefault, @Nullable Boolean nonmemberViewerDefault,
		@Nullable Integer uploadShareDefaultExpirationPeriod) implements UpdateSystemDefaultsBuilder.With {

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateSystemDefaults of() {
		return UpdateSystemDefaultsBuilder.builder().build();
	}

}
