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

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * How the instance is deployed; schema {@code InfrastructureProperties} of the API.
 *
 * @param isDracoonCloud whether it runs in the vendor's cloud
 * @param mediaServerConfigEnabled whether there is a media server
 * @param s3DefaultRegion the suggested S3 region
 * @param s3EnforceDirectUpload whether uploads have to go straight to the storage, since
 * 4.15
 * @param smsConfigEnabled whether SMS can be sent
 * @param tenantUuid the id of the tenant, since 4.21
 */
@ExtensibleRecord
public record InfrastructureProperties(@Nullable Boolean isDracoonCloud, @Nullable Boolean mediaServerConfigEnabled,
		@Nullable String s3DefaultRegion, @Nullable Boolean s3EnforceDirectUpload, @Nullable Boolean smsConfigEnabled,
		@Nullable String tenantUuid) {

}
