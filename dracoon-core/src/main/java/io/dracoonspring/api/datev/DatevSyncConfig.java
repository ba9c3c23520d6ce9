// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.datev;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ErrorResponse;
import io.dracoonspring.api.ExtensibleRecord;

/**
 * Links a room with DATEV; schema {@code DatevSyncConfig} of the API.
 *
 * @param id the id of the link
 * @param datevIntegration the DATEV product as the server's number, whose meaning is not
 * documented
 * @param roomId the id of the linked room
 * @param consultantId the consultant number at DATEV
 * @param clientId the client number at DATEV
 * @param baseId the base number at DATEV; only for links with MST
 * @param authorizingUserId the id of the user who linked the room
 * @param authorizingUserName the name of that user
 * @param refreshTokenExpireAt when the authorization at DATEV ends; the room then has to
 * be linked again
 * @param errorDetails the last failure of the link, {@code null} if the link works
 */
@ExtensibleRecord
public record DatevSyncConfig(long id, @Nullable Integer datevIntegration, long roomId, @Nullable Long consultantId,
		@Nullable Long clientId, @Nullable Long baseId, long authorizingUserId, String authorizingUserName,
		Instant refreshTokenExpireAt, @Nullable ErrorResponse errorDetails) {

}
