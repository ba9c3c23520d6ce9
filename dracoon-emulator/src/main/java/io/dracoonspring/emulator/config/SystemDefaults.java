// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.config;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Default values, 0 days for no expiry.
 *
 * @param downloadShareDefaultExpirationPeriod after how many days download shares expire
 * @param uploadShareDefaultExpirationPeriod after how many days upload shares expire
 * @param fileDefaultExpirationPeriod after how many days files expire
 * @param nonmemberViewerDefault whether new users see users who are no members
 * @param recycleBinRetentionPeriod how many days the recycle bins of new rooms keep nodes
 */
@RecordBuilder
public record SystemDefaults(String languageDefault, int downloadShareDefaultExpirationPeriod,
		int uploadShareDefaultExpirationPeriod, int fileDefaultExpirationPeriod, boolean nonmemberViewerDefault,
		int recycleBinRetentionPeriod) {

	/** The longest time that recycle bins keep nodes, and that of the start. */
	public static final int MAX_RETENTION_DAYS = 9999;

}
