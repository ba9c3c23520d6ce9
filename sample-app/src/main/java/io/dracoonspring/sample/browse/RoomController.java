// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.rooms.CreateRoomRequest;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.sample.NodeName;

/** Creates rooms. The user who creates a room administers it. */
@Controller
class RoomController {

	private final DracoonRooms rooms;

	private final DracoonAccount account;

	RoomController(DracoonRooms rooms, DracoonAccount account) {
		this.rooms = rooms;
		this.account = account;
	}

	@PostMapping("/rooms")
	String create(@RequestParam String name) {
		String checkedName = NodeName.checked(name.strip());
		Node room = this.account.get()
			.flatMap((me) -> this.rooms.create(CreateRoomRequest.administeredBy(checkedName, me.id())))
			.blockOptional()
			.orElseThrow();
		return "redirect:/nodes/" + room.id();
	}

}
