// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import com.fasterxml.jackson.annotation.JsonView;

import io.dracoonspring.emulator.internal.config.SystemDefaults;
import io.dracoonspring.emulator.internal.http.Since;

/**
 * Represents the default values (schema {@code SystemDefaults}). A period of 0 days means
 * that nothing expires.
 *
 * @param hideLoginInputFields whether the login page hides its fields; administrators can
 * no longer change this value
 * @param downloadShareDefaultExpirationPeriod after how many days download shares expire
 * @param uploadShareDefaultExpirationPeriod after how many days upload shares expire
 * @param fileDefaultExpirationPeriod after how many days files expire
 * @param nonmemberViewerDefault whether room managers among new users also see users who
 * are not members of the room
 * @param globalRecycleBinRetentionPeriod how many days the recycle bins of new rooms keep
 * nodes
 * @param globalRecycleBinRetentionPeriodLegacy how many days the recycle bins of older
 * rooms keep nodes
 */
public record DefaultsJson(String languageDefault, boolean hideLoginInputFields,
		int downloadShareDefaultExpirationPeriod, int uploadShareDefaultExpirationPeriod,
		int fileDefaultExpirationPeriod, boolean nonmemberViewerDefault,
		@JsonView(Since.V5.class) int globalRecycleBinRetentionPeriod,
		@JsonView(Since.V5.class) int globalRecycleBinRetentionPeriodLegacy) {

	public static DefaultsJson of(SystemDefaults defaults) {
		return new DefaultsJson(defaults.languageDefault(), false, defaults.downloadShareDefaultExpirationPeriod(),
				defaults.uploadShareDefaultExpirationPeriod(), defaults.fileDefaultExpirationPeriod(),
				defaults.nonmemberViewerDefault(), defaults.recycleBinRetentionPeriod(),
				SystemDefaults.MAX_RETENTION_DAYS);
	}

}
