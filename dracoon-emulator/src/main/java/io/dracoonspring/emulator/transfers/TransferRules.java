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

package io.dracoonspring.emulator.transfers;

import java.util.List;

import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.state.AccessControl;
import io.dracoonspring.emulator.state.Container;
import io.dracoonspring.emulator.state.Node;
import io.dracoonspring.emulator.state.NodeNames;
import io.dracoonspring.emulator.state.NodeTree;
import io.dracoonspring.emulator.state.Permission;
import io.dracoonspring.emulator.state.Room;
import io.dracoonspring.emulator.state.User;

/**
 * Checks what copying and moving have in common, before anything is changed.
 */
final class TransferRules {

	private final NodeTree nodes;

	private final User user;

	private final boolean move;

	TransferRules(NodeTree nodes, User user, boolean move) {
		this.nodes = nodes;
		this.user = user;
		this.move = move;
	}

	Container target(long id) {
		Node target = this.nodes.find(id).orElseThrow(ErrorCode.TARGET_NOT_FOUND::exception);
		if (!(target instanceof Container container)) {
			throw ErrorCode.TARGET_IS_FILE.exception();
		}
		return container;
	}

	List<Transfer> check(Container target, List<TransferRequest.Item> items) {
		List<Transfer> transfers = items.stream().map(this::transfer).toList();
		if (transfers.stream().map((transfer) -> transfer.source().parent()).distinct().count() > 1) {
			throw ErrorCode.SOURCES_OF_DIFFERENT_PARENTS.exception();
		}
		AccessControl.require(this.user, target, Permission.CREATE);
		transfers.forEach((transfer) -> check(target, transfer));
		return transfers;
	}

	private Transfer transfer(TransferRequest.Item item) {
		Node source = this.nodes.find(Fields.positive(item.id(), "items.id"))
			.orElseThrow(ErrorCode.SOURCE_NOT_FOUND::exception);
		if (source instanceof Room) {
			throw ErrorCode.ROOM_NOT_TRANSFERABLE.exception();
		}
		String name = (item.name() != null && !item.name().isEmpty()) ? NodeNames.validate(item.name()) : source.name();
		return new Transfer(source, name, item);
	}

	private void check(Container target, Transfer transfer) {
		Node source = transfer.source();
		AccessControl.require(this.user, source, Permission.READ);
		if (this.move) {
			AccessControl.require(this.user, source, Permission.DELETE);
		}
		if (target.isAtOrBelow(source)) {
			throw ErrorCode.INTO_OWN_DESCENDANT.exception();
		}
		if (target == source.parent() && transfer.name().equalsIgnoreCase(source.name())) {
			throw (this.move ? ErrorCode.MOVE_ONTO_ITSELF : ErrorCode.COPY_ONTO_ITSELF).exception();
		}
		NodeNames.validatePath(target, transfer.name());
		checkEncryption(target, transfer);
	}

	private void checkEncryption(Container target, Transfer transfer) {
		boolean encrypted = transfer.source().isEncrypted();
		if (encrypted && !target.isEncrypted()) {
			throw ErrorCode.TARGET_NOT_ENCRYPTED.exception();
		}
		if (!encrypted && target.isEncrypted()) {
			throw ErrorCode.TARGET_ENCRYPTED.exception();
		}
		boolean needsKeys = encrypted && (!this.move || target.room() != transfer.source().room());
		if (needsKeys && transfer.files().anyMatch((file) -> file.keys().of(this.user.id()).isEmpty())) {
			throw ErrorCode.FILE_KEY_NEEDED.exception();
		}
	}

}
