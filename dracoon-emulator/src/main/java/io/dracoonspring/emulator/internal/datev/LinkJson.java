// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.datev;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.UserInfo;
import io.dracoonspring.emulator.internal.state.DatevFailure;
import io.dracoonspring.emulator.internal.state.DatevLink;
import io.dracoonspring.emulator.internal.state.EmulatorState;

/**
 * Represents a link of a room with DATEV (schema {@code DatevSyncConfig}).
 *
 * @param datevIntegration the number of the DATEV product
 * @param consultantId the consultant number at DATEV
 * @param clientId the client number at DATEV
 * @param baseId the base number at DATEV, {@code null} for a product without one
 * @param authorizingUserId the id of the user who linked the room
 * @param refreshTokenExpireAt when the authorization at DATEV expires
 * @param errorDetails the reason why the last transfer did not start, {@code null} if it
 * started
 */
record LinkJson(long id, int datevIntegration, long roomId, long consultantId, long clientId, @Nullable Long baseId,
		long authorizingUserId, String authorizingUserName, Instant refreshTokenExpireAt,
		@Nullable DatevFailure errorDetails) {

	static LinkJson of(DatevLink link, EmulatorState state) {
		DatevLink.Target target = link.target();
		// these numbers of the products are arbitrary, because the API document does not
		// define any
		int integration = switch (target.product()) {
			case DUO -> 1;
			case MST -> 2;
		};
		return new LinkJson(link.id(), integration, target.roomId(), target.consultantId(), target.clientId(),
				target.baseId(), link.author(), UserInfo.of(link.author(), state.users()).displayName(),
				link.expireAt(), link.failure());
	}

	/**
	 * Represents a list of links (schema {@code DatevSyncConfigList}).
	 *
	 * @param items the links
	 */
	record Items(List<LinkJson> items) {

	}

}
