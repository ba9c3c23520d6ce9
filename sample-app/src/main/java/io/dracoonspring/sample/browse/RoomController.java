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

package io.dracoonspring.sample.browse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.rooms.CreateRoomRequest;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.sample.NodeName;

/**
 * Creates rooms, which whoever creates them administers.
 */
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
