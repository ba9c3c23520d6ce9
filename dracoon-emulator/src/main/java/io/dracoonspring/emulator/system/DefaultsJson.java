/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.system;

import com.fasterxml.jackson.annotation.JsonView;

import io.dracoonspring.emulator.config.SystemDefaults;
import io.dracoonspring.emulator.http.Since;

/**
 * Default values, 0 days for no expiry; schema {@code SystemDefaults}.
 *
 * @param languageDefault the language
 * @param hideLoginInputFields whether the login page hides its fields, which can no
 * longer be chosen
 * @param downloadShareDefaultExpirationPeriod after how many days download shares expire
 * @param uploadShareDefaultExpirationPeriod after how many days upload shares expire
 * @param fileDefaultExpirationPeriod after how many days files expire
 * @param nonmemberViewerDefault whether new users see users who are no members
 * @param globalRecycleBinRetentionPeriod how many days the recycle bins of new rooms keep
 * nodes
 * @param globalRecycleBinRetentionPeriodLegacy how many days those of older rooms do
 */
public record DefaultsJson(String languageDefault, boolean hideLoginInputFields,
		int downloadShareDefaultExpirationPeriod, int uploadShareDefaultExpirationPeriod,
		int fileDefaultExpirationPeriod, boolean nonmemberViewerDefault,
		@JsonView(Since.V5.class) int globalRecycleBinRetentionPeriod,
		@JsonView(Since.V5.class) int globalRecycleBinRetentionPeriodLegacy) {

	/**
	 * Show the default values.
	 */
	public static DefaultsJson of(SystemDefaults defaults) {
		return new DefaultsJson(defaults.languageDefault(), false, defaults.downloadShareDefaultExpirationPeriod(),
				defaults.uploadShareDefaultExpirationPeriod(), defaults.fileDefaultExpirationPeriod(),
				defaults.nonmemberViewerDefault(), defaults.recycleBinRetentionPeriod(),
				SystemDefaults.MAX_RETENTION_DAYS);
	}

}
