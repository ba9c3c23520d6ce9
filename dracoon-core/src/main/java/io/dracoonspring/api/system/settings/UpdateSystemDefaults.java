// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;

/**
 * Changes to the defaults for values that requests omit; schema
 * {@code UpdateSystemDefaults} of the API. Components that are {@code null} change
 * nothing. A period of 0 days means that shares and files do not expire.
 *
 * @param downloadShareDefaultExpirationPeriod the days after which download shares
 * expire, 0 to 9999; 0 for never
 * @param fileDefaultExpirationPeriod the days after which files expire, 0 to 9999; 0 for
 * never
 * @param globalRecycleBinRetentionPeriod the days for which recycle bins keep deleted
 * nodes, 0 to 9999; DRACOON Cloud only
 * @param languageDefault the default language as an ISO 639-1 code
 * @param nonmemberViewerDefault whether new users can see users with whom they share no
 * room, since 4.12
 * @param uploadShareDefaultExpirationPeriod the days after which upload shares expire, 0
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
