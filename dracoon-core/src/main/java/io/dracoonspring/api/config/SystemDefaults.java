// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The defaults of the instance for values that requests omit; schema
 * {@code SystemDefaults} of the API.
 *
 * @param downloadShareDefaultExpirationPeriod the days after which download shares expire
 * @param fileDefaultExpirationPeriod the days after which files expire
 * @param globalRecycleBinRetentionPeriod the days for which recycle bins keep deleted
 * nodes, 0 to 9999; DRACOON Cloud only
 * @param globalRecycleBinRetentionPeriodLegacy the period for rooms that existed before
 * {@code globalRecycleBinRetentionPeriod} was introduced; DRACOON Cloud only
 * @param languageDefault the default language as an IETF language tag
 * @param nonmemberViewerDefault whether new users can see users with whom they share no
 * room, since 4.12
 * @param uploadShareDefaultExpirationPeriod the days after which upload shares expire
 */
@ExtensibleRecord
public record SystemDefaults(@Nullable Integer downloadShareDefaultExpirationPeriod,
		@Nullable Integer fileDefaultExpirationPeriod, @Nullable Integer globalRecycleBinRetentionPeriod,
		@Nullable Integer globalRecycleBinRetentionPeriodLegacy, @Nullable String languageDefault,
		@Nullable Boolean nonmemberViewerDefault, @Nullable Integer uploadShareDefaultExpirationPeriod) {

}
