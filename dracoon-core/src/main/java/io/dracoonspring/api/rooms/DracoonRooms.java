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

package io.dracoonspring.api.rooms;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.nodes.Node;

/**
 * Rooms: creating, changing and encrypting them. Listing, deleting and the like work as
 * for every node, see {@code DracoonNodes}. Errors are signalled as
 * {@code DracoonApiException}.
 */
@HttpExchange
public interface DracoonRooms {

	/**
	 * Create a room. Needs the permission to manage the parent room, at the top level the
	 * role of a room manager. Without inherited permissions a room needs an administrator
	 * whose account does not expire (400, -40006); a name that is taken is a conflict
	 * (409).
	 * @param request the room
	 * @return the new room
	 */
	@PostExchange("/api/v4/nodes/rooms")
	Mono<Node> create(@RequestBody CreateRoomRequest request);

	/**
	 * Change name, notes, quota or timestamps of a room. Needs the permission to manage
	 * the parent room. A name that is taken is a conflict (409).
	 * @param roomId the id of the room
	 * @param request the changes
	 * @return the room as it is now
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}")
	Mono<Node> update(@PathVariable long roomId, @RequestBody UpdateRoomRequest request);

	/**
	 * Change the configuration of a room. Needs the permission to manage it. Only rooms
	 * below others can inherit permissions (400, -40017).
	 * @param roomId the id of the room
	 * @param request the changes
	 * @return the room as it is now
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}/config")
	Mono<Node> configure(@PathVariable long roomId, @RequestBody ConfigRoomRequest request);

	/**
	 * Turn the encryption of a room at the top level on or off. Needs the permission to
	 * manage it. The room must not hold files (400, -40003 and -40008), have anything in
	 * its recycle bin (400, -40012) or have shares (400, -40023); the caller needs a key
	 * pair.
	 * @param roomId the id of the room
	 * @param request what is wanted
	 * @return the room as it is now
	 */
	@PutExchange("/api/v4/nodes/rooms/{roomId}/encrypt")
	Mono<Node> encrypt(@PathVariable long roomId, @RequestBody EncryptRoomRequest request);

}
