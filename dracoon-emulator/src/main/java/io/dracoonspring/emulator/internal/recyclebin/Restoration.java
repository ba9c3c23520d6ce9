// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.recyclebin;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.DeletedNode;
import io.dracoonspring.emulator.internal.state.DownloadShare;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.FilePlacement;
import io.dracoonspring.emulator.internal.state.NodeNames;
import io.dracoonspring.emulator.internal.state.ResolutionStrategy;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/** Restores nodes from recycle bins. */
final class Restoration {

	private final EmulatorState state;

	private final User user;

	Restoration(EmulatorState state, User user) {
		this.state = state;
		this.user = user;
	}

	void restore(List<DeletedNode> doomed, @Nullable Long parentId, ResolutionStrategy strategy,
			boolean keepShareLinks) {
		List<Container> targets = doomed.stream().map((deleted) -> target(deleted, parentId)).toList();
		// check everything before the first change
		for (int index = 0; index < doomed.size(); index++) {
			check(doomed.get(index), targets.get(index), strategy);
		}
		for (int index = 0; index < doomed.size(); index++) {
			DeletedNode deleted = doomed.get(index);
			Container target = targets.get(index);
			FilePlacement.Place place = resolve(deleted, target, strategy);
			List<DownloadShare> kept = this.state.files().replace(this.user, place, keepShareLinks);
			this.state.nodes().restore(deleted, target, place.name(), this.user.id());
			if (deleted.node() instanceof FileNode file) {
				this.state.shares().attach(kept, file);
			}
		}
	}

	private Container target(DeletedNode deleted, @Nullable Long parentId) {
		return this.state.nodes().container((parentId != null) ? parentId : DeletedNodeJson.parentId(deleted.node()));
	}

	private void check(DeletedNode deleted, Container target, ResolutionStrategy strategy) {
		AccessControl.require(this.user, deleted.room(), Permission.RESTORE_RECYCLE_BIN);
		AccessControl.require(this.user, target, Permission.CREATE);
		if (deleted.room().isEncrypted() && target.room() != deleted.room()) {
			throw ContentError.RESTORE_IN_OWN_ROOM_ONLY.exception();
		}
		if (!deleted.room().isEncrypted() && target.isEncrypted()) {
			throw ErrorCode.TARGET_ENCRYPTED.exception();
		}
		NodeNames.validatePath(target, deleted.node().name());
		this.state.files().quotas().requireRestore(target, deleted.node().size());
		resolve(deleted, target, strategy);
	}

	private FilePlacement.Place resolve(DeletedNode deleted, Container target, ResolutionStrategy strategy) {
		return this.state.files().resolve(this.user, target, deleted.node().name(), strategy, deleted.node());
	}

}
