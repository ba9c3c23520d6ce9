// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.datev;

import java.util.Locale;
import java.util.Optional;

import io.dracoonspring.emulator.error.ApiException;
import io.dracoonspring.emulator.error.DatevError;
import io.dracoonspring.emulator.http.Call;
import io.dracoonspring.emulator.state.AccessControl;
import io.dracoonspring.emulator.state.DatevLink;
import io.dracoonspring.emulator.state.DatevProduct;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Permission;
import io.dracoonspring.emulator.state.Room;

/**
 * Checks what all operations of links with DATEV ask for.
 *
 * @param state knows rooms and links
 */
record DatevCalls(EmulatorState state) {

	/** The path of all operations. */
	static final String PATH = "/api/v4/datev";

	static String path(DatevProduct product) {
		return PATH + "/" + product.name().toLowerCase(Locale.ROOT);
	}

	static String linkPath(DatevProduct product) {
		return path(product) + "/{config_id}";
	}

	/**
	 * Finds the link that a call names in its path.
	 * @throws ApiException if there is none
	 */
	DatevLink link(Call call, DatevProduct product) {
		long id = call.id("config_id");
		return this.state.datevLinks()
			.all()
			.stream()
			.filter((link) -> link.id() == id && link.target().product() == product)
			.findFirst()
			.orElseThrow(() -> ApiException.of(404, "Not Found", "There is no such link with DATEV"));
	}

	/**
	 * Finds the link that a call names, for somebody who may change it.
	 * @throws ApiException if there is none, or the caller is no administrator of its
	 * room
	 */
	DatevLink managedLink(Call call, DatevProduct product) {
		DatevLink link = link(call, product);
		managedRoom(call, link.target().roomId());
		return link;
	}

	/**
	 * Finds a room, for somebody who may link it.
	 * @throws ApiException if there is none, or the caller is no administrator of it
	 */
	Room managedRoom(Call call, long roomId) {
		Room room = this.state.nodes().room(roomId);
		AccessControl.require(call.user(), room, Permission.MANAGE);
		return room;
	}

	/**
	 * Insists on a room that exists and has no link.
	 * @throws ApiException if it has one
	 */
	void requireUnlinked(long roomId) {
		if (this.state.datevLinks().ofRoom(roomId).isPresent()) {
			throw ApiException.of(409, "Conflict", "Room " + roomId + " is linked with DATEV already");
		}
	}

	/**
	 * Insists on DATEV being there.
	 * @throws ApiException if it cannot be reached
	 */
	void requireReachable() {
		if (!this.state.datevLinks().reachable()) {
			throw DatevError.UNREACHABLE.exception();
		}
	}

	/**
	 * Returns why a link does not work.
	 * @return the reason, empty if it works
	 */
	Optional<DatevError> problem(DatevLink link) {
		if (!this.state.datevLinks().reachable()) {
			return Optional.of(DatevError.UNREACHABLE);
		}
		boolean valid = this.state.clock().instant().isBefore(link.expireAt());
		return valid ? Optional.empty() : Optional.of(DatevError.AUTHORIZATION_INVALID);
	}

}
