// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.copymove;

import java.util.List;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.NodeNames;
import io.dracoonspring.emulator.internal.state.NodeTree;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/** Checks the rules that copying and moving share, before anything changes. */
final class CopyMoveRules {

	private final NodeTree nodes;

	private final User user;

	private final boolean move;

	CopyMoveRules(NodeTree nodes, User user, boolean move) {
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

	List<CopyOrMove> check(Container target, List<CopyMoveRequest.Item> items) {
		List<CopyOrMove> steps = items.stream().map(this::step).toList();
		if (steps.stream().map((step) -> step.source().parent()).distinct().count() > 1) {
			throw ErrorCode.SOURCES_OF_DIFFERENT_PARENTS.exception();
		}
		AccessControl.require(this.user, target, Permission.CREATE);
		steps.forEach((step) -> check(target, step));
		return steps;
	}

	private CopyOrMove step(CopyMoveRequest.Item item) {
		Node source = this.nodes.find(Fields.positive(item.id(), "items.id"))
			.orElseThrow(ErrorCode.SOURCE_NOT_FOUND::exception);
		if (source instanceof Room) {
			throw ErrorCode.ROOM_NOT_TRANSFERABLE.exception();
		}
		String name = (item.name() != null && !item.name().isEmpty()) ? NodeNames.validate(item.name()) : source.name();
		return new CopyOrMove(source, name, item);
	}

	private void check(Container target, CopyOrMove step) {
		Node source = step.source();
		AccessControl.require(this.user, source, Permission.READ);
		if (this.move) {
			AccessControl.require(this.user, source, Permission.DELETE);
		}
		if (target.isAtOrBelow(source)) {
			throw ErrorCode.INTO_OWN_DESCENDANT.exception();
		}
		if (target == source.parent() && NodeNames.same(step.name(), source.name())) {
			throw (this.move ? ErrorCode.MOVE_ONTO_ITSELF : ErrorCode.COPY_ONTO_ITSELF).exception();
		}
		NodeNames.validatePath(target, step.name());
		checkEncryption(target, step);
	}

	private void checkEncryption(Container target, CopyOrMove step) {
		boolean encrypted = step.source().isEncrypted();
		if (encrypted && !target.isEncrypted()) {
			throw ErrorCode.TARGET_NOT_ENCRYPTED.exception();
		}
		if (!encrypted && target.isEncrypted()) {
			throw ErrorCode.TARGET_ENCRYPTED.exception();
		}
		boolean needsKeys = encrypted && (!this.move || target.room() != step.source().room());
		if (needsKeys && step.files().anyMatch((file) -> file.keys().of(this.user.id()).isEmpty())) {
			throw ErrorCode.FILE_KEY_NEEDED.exception();
		}
	}

}
