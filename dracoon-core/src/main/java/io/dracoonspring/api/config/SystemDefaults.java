// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * What the instance assumes where a request says nothing; schema {@code SystemDefaults}
 * of the API.
 *
 * @param downloadShareDefaultExpirationPeriod after how many days download shares expire
 * @param fileDefaultExpirationPeriod after how many days files expire
 * @param globalRecycleBinRetentionPeriod how many days recycle bins keep what was
 * deleted, 0 to 9999; DRACOON Cloud only
 * @param globalRecycleBinRetentionPeriodLegacy the same for rooms that were there before
 * this default; DRACOON Cloud only
 * @param languageDefault the default language as an IETF tag
 * @param nonmemberViewerDefault whether new users may see whom they share no room with,
 * since 4.12
 * @param uploadShareDefaultExpirationPeriod after how many days upload shares expire
 */
@ExtensibleRecord
public record SystemDefaults(@Nullable Integer downloadShareDefaultExpirationPeriod,
		@Nullable Integer fileDefaultExpirationPeriod, @Nullable Integer globalRecycleBinRetentionPeriod,
		@Nullable Integer globalRecycleBinRetentionPeriodLegacy, @Nullable String languageDefault,
		@Nullable Boolean nonmemberViewerDefault, @Nullable Integer uploadShareDefaultExpirationPeriod) {

}
