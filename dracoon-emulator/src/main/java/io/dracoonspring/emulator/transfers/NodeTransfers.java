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

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.state.AccessControl;
import io.dracoonspring.emulator.state.Container;
import io.dracoonspring.emulator.state.DownloadShare;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Event;
import io.dracoonspring.emulator.state.EventType;
import io.dracoonspring.emulator.state.FileDraft;
import io.dracoonspring.emulator.state.FileNode;
import io.dracoonspring.emulator.state.FilePlacement;
import io.dracoonspring.emulator.state.Folder;
import io.dracoonspring.emulator.state.Node;
import io.dracoonspring.emulator.state.NodeTree;
import io.dracoonspring.emulator.state.Permission;
import io.dracoonspring.emulator.state.ResolutionStrategy;
import io.dracoonspring.emulator.state.User;

/**
 * Copies and moves nodes.
 */
final class NodeTransfers {

	private final EmulatorState state;

	NodeTransfers(EmulatorState state) {
		this.state = state;
	}

	Container copy(User user, long targetId, TransferRequest request) {
		ResolutionStrategy strategy = request.strategy();
		TransferRules rules = new TransferRules(this.state.nodes(), user, false);
		Container target = rules.target(targetId);
		List<Transfer> transfers = rules.check(target, request.allItems());
		// all names are resolved before anything changes, so that a conflict leaves
		// everything as it was
		transfers.forEach((transfer) -> resolve(user, target, transfer, strategy));
		this.state.files()
			.quotas()
			.require(target, transfers.stream().mapToLong((transfer) -> transfer.source().size()).sum());
		for (Transfer transfer : transfers) {
			FilePlacement.Place place = resolve(user, target, transfer, strategy);
			List<DownloadShare> kept = this.state.files().replace(user, place, request.keepsShareLinks());
			FileNode replaced = place.replaced();
			Node copy = copy(user, target, transfer.source(), place.name(),
					(replaced != null) ? replaced.referenceId() : null);
			attach(kept, copy);
			copy.timestamps(transfer.item().timestampCreation(), transfer.item().timestampModification());
			this.state.events()
				.record(EventType.NODE_COPIED, user.id(), Event.Subject.of(copy), Event.Subject.of(transfer.source()));
		}
		return target;
	}

	private Node copy(User user, Container target, Node source, String name, @Nullable Long referenceId) {
		NodeTree nodes = this.state.nodes();
		Node copy;
		if (source instanceof FileNode file) {
			FileDraft draft = new FileDraft(name, file.content(), file.classification(), file.notes(), file.expireAt(),
					file.timestampCreation(), file.timestampModification());
			FileNode created = nodes.createFile(target, draft, referenceId, user.id());
			created.keys().addAll(file.keys(), (recipient) -> mayOpen(recipient, created));
			copy = created;
		}
		else {
			Folder folder = nodes.createFolder(target, name, user.id());
			folder.notes(source.notes());
			folder.timestamps(source.timestampCreation(), source.timestampModification());
			((Container) source).children().forEach((child) -> copy(user, folder, child, child.name(), null));
			copy = folder;
		}
		return copy;
	}

	private boolean mayOpen(long recipient, FileNode file) {
		return this.state.users()
			.find(recipient)
			.filter((user) -> AccessControl.may(user, file, Permission.READ))
			.isPresent();
	}

	Container move(User user, long targetId, TransferRequest request) {
		ResolutionStrategy strategy = request.strategy();
		TransferRules rules = new TransferRules(this.state.nodes(), user, true);
		Container target = rules.target(targetId);
		List<Transfer> transfers = rules.check(target, request.allItems());
		transfers.forEach((transfer) -> {
			resolve(user, target, transfer, strategy);
			this.state.files().quotas().requireMove(target, transfer.source());
		});
		for (Transfer transfer : transfers) {
			FilePlacement.Place place = resolve(user, target, transfer, strategy);
			List<DownloadShare> kept = this.state.files().replace(user, place, request.keepsShareLinks());
			this.state.nodes().move(transfer.source(), target, place.name(), user.id());
			transfer.source().timestamps(transfer.item().timestampCreation(), transfer.item().timestampModification());
			attach(kept, transfer.source());
		}
		return target;
	}

	private FilePlacement.Place resolve(User user, Container target, Transfer transfer, ResolutionStrategy strategy) {
		return this.state.files().resolve(user, target, transfer.name(), strategy, transfer.source());
	}

	private void attach(List<DownloadShare> kept, Node node) {
		if (node instanceof FileNode file) {
			this.state.shares().attach(kept, file);
		}
	}

}
