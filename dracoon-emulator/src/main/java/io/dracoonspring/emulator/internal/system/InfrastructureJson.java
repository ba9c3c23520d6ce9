// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import io.soabase.recordbuilder.core.RecordBuilder;

import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Settings;

/**
 * Represents the infrastructure of the server (schema {@code InfrastructureProperties}).
 *
 * @param smsConfigEnabled whether the server can send SMS
 * @param mediaServerConfigEnabled whether the server has a media server
 * @param s3DefaultRegion the suggested S3 region
 * @param s3EnforceDirectUpload whether content has to go directly to S3
 * @param isDracoonCloud whether the server is DRACOON Cloud
 * @param tenantUuid the id of the tenant
 */
@RecordBuilder
public record InfrastructureJson(boolean smsConfigEnabled, boolean mediaServerConfigEnabled, String s3DefaultRegion,
		boolean s3EnforceDirectUpload, boolean isDracoonCloud, String tenantUuid) {

	public static InfrastructureJson of(EmulatorState state) {
		return InfrastructureJsonBuilder.builder()
			.s3DefaultRegion(Settings.S3_REGION)
			.s3EnforceDirectUpload(state.settings().s3Enforced())
			.isDracoonCloud(state.serverVersion().isCloud())
			.tenantUuid("00000000-0000-4000-8000-000000000001")
			.build();
	}

}
