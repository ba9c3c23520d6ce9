// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.copymove;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.DownloadShare;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.FileDraft;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.FilePlacement;
import io.dracoonspring.emulator.internal.state.Folder;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.NodeTree;
import io.dracoonspring.emulator.internal.state.ResolutionStrategy;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

final class NodeCopies {

	private final EmulatorState state;

	NodeCopies(EmulatorState state) {
		this.state = state;
	}

	Container copy(User user, long targetId, CopyMoveRequest request) {
		ResolutionStrategy strategy = request.strategy();
		CopyMoveRules rules = new CopyMoveRules(this.state.nodes(), user, false);
		Container target = rules.target(targetId);
		List<CopyOrMove> steps = rules.check(target, request.allItems());
		// resolve all names before anything changes, so that a conflict leaves all nodes
		// unchanged
		steps.forEach((step) -> resolve(user, target, step, strategy));
		this.state.files().quotas().require(target, steps.stream().mapToLong((step) -> step.source().size()).sum());
		for (CopyOrMove step : steps) {
			FilePlacement.Place place = resolve(user, target, step, strategy);
			List<DownloadShare> kept = this.state.files().replace(user, place, request.keepsShareLinks());
			FileNode replaced = place.replaced();
			Node copy = copy(user, target, step.source(), place.name(),
					(replaced != null) ? replaced.referenceId() : null);
			attach(kept, copy);
			copy.timestamps(step.item().timestampCreation(), step.item().timestampModification());
			this.state.events()
				.record(EventType.NODE_COPIED, user.id(), Event.Subject.of(copy), Event.Subject.of(step.source()));
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

	Container move(User user, long targetId, CopyMoveRequest request) {
		ResolutionStrategy strategy = request.strategy();
		CopyMoveRules rules = new CopyMoveRules(this.state.nodes(), user, true);
		Container target = rules.target(targetId);
		List<CopyOrMove> steps = rules.check(target, request.allItems());
		steps.forEach((step) -> {
			resolve(user, target, step, strategy);
			this.state.files().quotas().requireMove(target, step.source());
		});
		for (CopyOrMove step : steps) {
			FilePlacement.Place place = resolve(user, target, step, strategy);
			List<DownloadShare> kept = this.state.files().replace(user, place, request.keepsShareLinks());
			this.state.nodes().move(step.source(), target, place.name(), user.id());
			step.source().timestamps(step.item().timestampCreation(), step.item().timestampModification());
			attach(kept, step.source());
		}
		return target;
	}

	private FilePlacement.Place resolve(User user, Container target, CopyOrMove step, ResolutionStrategy strategy) {
		return this.state.files().resolve(user, target, step.name(), strategy, step.source());
	}

	private void attach(List<DownloadShare> kept, Node node) {
		if (node instanceof FileNode file) {
			this.state.shares().attach(kept, file);
		}
	}

}
