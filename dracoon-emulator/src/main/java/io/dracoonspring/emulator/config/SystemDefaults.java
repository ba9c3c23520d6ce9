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

package io.dracoonspring.emulator.config;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Default values, 0 days for no expiry.
 *
 * @param languageDefault the language
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
