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

import io.soabase.recordbuilder.core.RecordBuilder;

import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Settings;

/**
 * What the server is made of; schema {@code InfrastructureProperties}.
 *
 * @param smsConfigEnabled whether it can send SMS
 * @param mediaServerConfigEnabled whether it has a media server
 * @param s3DefaultRegion the suggested S3 region
 * @param s3EnforceDirectUpload whether content has to go to S3 directly
 * @param isDracoonCloud whether it is the vendor's cloud
 * @param tenantUuid the id of the tenant
 */
@RecordBuilder
public record InfrastructureJson(boolean smsConfigEnabled, boolean mediaServerConfigEnabled, String s3DefaultRegion,
		boolean s3EnforceDirectUpload, boolean isDracoonCloud, String tenantUuid) {

	/**
	 * Describe the emulator.
	 * @return the description
	 */
	public static InfrastructureJson of(EmulatorState state) {
		return InfrastructureJsonBuilder.builder()
			.s3DefaultRegion(Settings.S3_REGION)
			.s3EnforceDirectUpload(state.settings().s3Enforced())
			.isDracoonCloud(state.serverVersion().isCloud())
			.tenantUuid("00000000-0000-4000-8000-000000000001")
			.build();
	}

}
