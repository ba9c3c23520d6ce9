// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * The deployment properties of the instance; schema {@code InfrastructureProperties} of
 * the API.
 *
 * @param isDracoonCloud whether the instance runs in the vendor's cloud
 * @param mediaServerConfigEnabled whether there is a media server
 * @param s3DefaultRegion the suggested S3 region
 * @param s3EnforceDirectUpload whether clients have to upload directly to the storage,
 * since 4.15
 * @param smsConfigEnabled whether SMS can be sent
 * @param tenantUuid the id of the tenant, since 4.21
 */
@ExtensibleRecord
public record InfrastructureProperties(@Nullable Boolean isDracoonCloud, @Nullable Boolean mediaServerConfigEnabled,
		@Nullable String s3DefaultRegion, @Nullable Boolean s3EnforceDirectUpload, @Nullable Boolean smsConfigEnabled,
		@Nullable String tenantUuid) {

}
