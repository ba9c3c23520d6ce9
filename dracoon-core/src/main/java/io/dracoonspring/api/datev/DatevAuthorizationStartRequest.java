// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.datev;

/**
 * Starts to link a room with DATEV DUO; schema {@code DatevAuthorizationStartRequest} of
 * the API.
 *
 * @param roomId the id of the room
 * @param consultantId the consultant number at DATEV
 * @param clientId the client number at DATEV
 */
public record DatevAuthorizationStartRequest(long roomId, long consultantId, long clientId) {

}
