// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.FilterOperator;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.NodeType;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.internal.state.Users;
import io.dracoonspring.emulator.model.Permission;

/** Lists the fields by which nodes are filtered and sorted. */
final class NodeFields {

	private static final Set<String> TYPES = Arrays.stream(NodeType.values())
		.map(NodeType::wireName)
		.collect(Collectors.toUnmodifiableSet());

	private static final Set<String> PERMISSIONS = Arrays.stream(Permission.values())
		.flatMap(NodeFields::names)
		.collect(Collectors.toUnmodifiableSet());

	private final User caller;

	private final Users users;

	private final FilterOperator[] idOperators;

	NodeFields(User caller, EmulatorState state) {
		this.caller = caller;
		this.users = state.users();
		this.idOperators = state.serverVersion().isCloud()
				? new FilterOperator[] { FilterOperator.EQ, FilterOperator.NEQ }
				: new FilterOperator[] { FilterOperator.EQ };
	}

	FieldSet<Node> forListing() {
		FieldSet.Builder<Node> fields = common();
		fields.choice("perm", PERMISSIONS, this::permissions, FilterOperator.EQ);
		fields.choice("childPerm", PERMISSIONS, this::permissions, FilterOperator.EQ);
		fields.text("name", Node::name, FilterOperator.CN, FilterOperator.EQ);
		fields.flag("encrypted", Node::isEncrypted);
		return fields.build();
	}

	FieldSet<Node> forSearch() {
		FieldSet.Builder<Node> fields = common();
		fields.text("fileType", NodeFields::fileType, FilterOperator.CN, FilterOperator.EQ);
		fields.number("classification", (node) -> (long) node.classification(), FilterOperator.EQ);
		fields.texts("createdBy", (node) -> logins(node.createdBy()), FilterOperator.CN, FilterOperator.EQ);
		fields.number("createdById", Node::createdBy, this.idOperators);
		fields.date("createdAt", Node::createdAt, FilterOperator.GE, FilterOperator.LE);
		fields.texts("updatedBy", (node) -> logins(node.updatedBy()), FilterOperator.CN, FilterOperator.EQ);
		fields.number("updatedById", Node::updatedBy, this.idOperators);
		fields.date("updatedAt", Node::updatedAt, FilterOperator.GE, FilterOperator.LE);
		fields.date("expireAt", NodeFields::expireAt, FilterOperator.GE, FilterOperator.LE);
		fields.number("size", Node::size, FilterOperator.GE, FilterOperator.LE);
		fields.flag("isFavorite", (node) -> node.favoriteOf().contains(this.caller.id()));
		fields.text("parentPath", Node::parentPath, FilterOperator.CN, FilterOperator.EQ);
		fields.sort("type", Node::type);
		fields.sortText("parentPath", Node::parentPath);
		return fields.build();
	}

	private FieldSet.Builder<Node> common() {
		FieldSet.Builder<Node> fields = FieldSet.builder();
		fields.choice("type", TYPES, (node) -> List.of(node.type().wireName()), FilterOperator.EQ);
		fields.number("branchVersion", Node::branchVersion, FilterOperator.GE, FilterOperator.LE);
		fields.date("timestampCreation", Node::timestampCreation, FilterOperator.GE, FilterOperator.LE);
		fields.date("timestampModification", Node::timestampModification, FilterOperator.GE, FilterOperator.LE);
		fields.number("referenceId", NodeFields::referenceId, FilterOperator.EQ);
		fields.sortText("name", Node::name);
		fields.sort("createdAt", Node::createdAt);
		fields.sortText("createdBy", (node) -> fullName(node.createdBy()));
		fields.sort("updatedAt", Node::updatedAt);
		fields.sortText("updatedBy", (node) -> fullName(node.updatedBy()));
		fields.sortText("fileType", NodeFields::fileType);
		fields.sort("classification", Node::classification);
		fields.sort("size", Node::size);
		fields.sort("cntDeletedVersions", NodeRendering::deletedVersions);
		fields.sort("cntChildren", NodeFields::children);
		fields.sort("timestampCreation", Node::timestampCreation);
		fields.sort("timestampModification", Node::timestampModification);
		return fields;
	}

	private List<String> permissions(Node node) {
		return AccessControl.permissions(this.caller, node).stream().flatMap(NodeFields::names).toList();
	}

	// filters use the name canReadRecycleBin for readRecycleBin, and clients send both
	// names
	private static Stream<String> names(Permission permission) {
		String name = permission.wireName();
		return name.endsWith("RecycleBin") ? Stream.of(name, "can" + StringUtils.capitalize(name)) : Stream.of(name);
	}

	private static @Nullable String fileType(Node node) {
		return (node instanceof FileNode file) ? file.fileType() : null;
	}

	private static @Nullable Instant expireAt(Node node) {
		return (node instanceof FileNode file) ? file.expireAt() : null;
	}

	private static @Nullable Long referenceId(Node node) {
		return (node instanceof FileNode file) ? file.referenceId() : null;
	}

	private static int children(Node node) {
		return (node instanceof Container container) ? container.children().size() : 0;
	}

	private List<String> logins(long userId) {
		return this.users.find(userId)
			.map(User::profile)
			.map((profile) -> List.of(profile.firstName(), profile.lastName(), profile.email(), profile.userName()))
			.orElse(List.of());
	}

	private String fullName(long userId) {
		return this.users.find(userId)
			.map(User::profile)
			.map((profile) -> profile.firstName() + " " + profile.lastName())
			.orElse("");
	}

}
