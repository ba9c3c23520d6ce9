// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.datev;

import java.util.Locale;
import java.util.Optional;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.DatevError;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.DatevLink;
import io.dracoonspring.emulator.internal.state.DatevProduct;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.model.Permission;

/**
 * Checks the preconditions of the operations on links with DATEV.
 *
 * @param state the state with rooms and links
 */
record DatevCalls(EmulatorState state) {

	/** The common path of all operations. */
	static final String PATH = "/api/v4/datev";

	static String path(DatevProduct product) {
		return PATH + "/" + product.name().toLowerCase(Locale.ROOT);
	}

	static String linkPath(DatevProduct product) {
		return path(product) + "/{config_id}";
	}

	/**
	 * Finds the link in the path of a call.
	 * @throws ApiException if the product has no link with this id
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
	 * Finds the link in the path of a call and requires that the caller may change it.
	 * @throws ApiException if the link does not exist, or the caller is not an
	 * administrator of the linked room
	 */
	DatevLink managedLink(Call call, DatevProduct product) {
		DatevLink link = link(call, product);
		managedRoom(call, link.target().roomId());
		return link;
	}

	/**
	 * Finds a room and requires that the caller may link it.
	 * @throws ApiException if the room does not exist, or the caller is not an
	 * administrator of the room
	 */
	Room managedRoom(Call call, long roomId) {
		Room room = this.state.nodes().room(roomId);
		AccessControl.require(call.user(), room, Permission.MANAGE);
		return room;
	}

	/**
	 * Requires that a room has no link.
	 * @throws ApiException if the room has a link
	 */
	void requireUnlinked(long roomId) {
		if (this.state.datevLinks().ofRoom(roomId).isPresent()) {
			throw ApiException.of(409, "Conflict", "Room " + roomId + " is linked with DATEV already");
		}
	}

	/**
	 * Requires that DATEV can be reached.
	 * @throws ApiException if DATEV cannot be reached
	 */
	void requireReachable() {
		if (!this.state.datevLinks().reachable()) {
			throw DatevError.UNREACHABLE.exception();
		}
	}

	/**
	 * Returns the reason why a link does not work.
	 * @return the reason, empty if the link works
	 */
	Optional<DatevError> problem(DatevLink link) {
		if (!this.state.datevLinks().reachable()) {
			return Optional.of(DatevError.UNREACHABLE);
		}
		boolean valid = this.state.clock().instant().isBefore(link.expireAt());
		return valid ? Optional.empty() : Optional.of(DatevError.AUTHORIZATION_INVALID);
	}

}
