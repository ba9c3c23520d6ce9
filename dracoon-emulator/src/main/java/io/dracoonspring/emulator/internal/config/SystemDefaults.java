// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.config;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Contains the default values for new users, rooms, files and shares. A period of 0 days
 * means that nothing expires.
 *
 * @param downloadShareDefaultExpirationPeriod the lifetime of download shares in days
 * @param uploadShareDefaultExpirationPeriod the lifetime of upload shares in days
 * @param fileDefaultExpirationPeriod the lifetime of files in days
 * @param nonmemberViewerDefault whether new users get the role of a nonmember viewer by
 * default
 * @param recycleBinRetentionPeriod the number of days for which the recycle bins of new
 * rooms keep nodes
 */
@RecordBuilder
public record SystemDefaults(String languageDefault, int downloadShareDefaultExpirationPeriod,
		int uploadShareDefaultExpirationPeriod, int fileDefaultExpirationPeriod, boolean nonmemberViewerDefault,
		int recycleBinRetentionPeriod) {

	/**
	 * The maximum retention period of recycle bins, which is also the initial retention
	 * period.
	 */
	public static final int MAX_RETENTION_DAYS = 9999;

}
