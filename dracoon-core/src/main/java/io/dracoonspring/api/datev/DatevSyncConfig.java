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

package io.dracoonspring.api.datev;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ErrorResponse;
import io.dracoonspring.api.ExtensibleRecord;

/**
 * Links a room with DATEV; schema {@code DatevSyncConfig} of the API.
 *
 * @param id the id of the link
 * @param datevIntegration the DATEV product, as a number of the server whose values are
 * not documented
 * @param roomId the id of the linked room
 * @param consultantId the consultant number at DATEV
 * @param clientId the client number at DATEV
 * @param baseId the base number at DATEV; of links with MST only
 * @param authorizingUserId the id of the user who linked the room
 * @param authorizingUserName the name of that user
 * @param refreshTokenExpireAt when the authorization at DATEV ends, so that the room has
 * to be linked again
 * @param errorDetails the last failure of the link, {@code null} if it works
 */
@ExtensibleRecord
public record DatevSyncConfig(Long id, @Nullable Integer datevIntegration, Long roomId, @Nullable Long consultantId,
		@Nullable Long clientId, @Nullable Long baseId, Long authorizingUserId, String authorizingUserName,
		Instant refreshTokenExpireAt, @Nullable ErrorResponse errorDetails) {

}
