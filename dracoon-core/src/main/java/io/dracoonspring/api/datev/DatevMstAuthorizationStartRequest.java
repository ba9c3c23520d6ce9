// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.datev;

/**
 * Starts to link a room with DATEV MST; schema {@code DatevMstAuthorizationStartRequest}
 * of the API.
 *
 * @param roomId the id of the room
 * @param consultantId the consultant number at DATEV
 * @param clientId the client number at DATEV
 * @param baseId the base number at DATEV
 */
public record DatevMstAuthorizationStartRequest(long roomId, long consultantId, long clientId, long baseId) {

}
