// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.recyclebin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.FilterOperator;
import io.dracoonspring.emulator.internal.state.DeletedNode;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.NodeNames;
import io.dracoonspring.emulator.internal.state.NodeType;

/**
 * Represents all deleted versions of one node (schema {@code DeletedNodeSummary}).
 *
 * @param firstDeletedAt the time of the first deletion
 * @param lastDeletedAt the time of the last deletion
 * @param lastDeletedNodeId the id of the version that was deleted last
 * @param referenceId the id that is the same for all versions of a file, {@code null} for
 * a folder
 * @param timestampCreation the creation time that a client reported for the version that
 * was deleted last
 * @param timestampModification the modification time that a client reported for the
 * version that was deleted last
 */
record DeletedNodeSummary(long parentId, String parentPath, String name, String type, int cntVersions,
		Instant firstDeletedAt, Instant lastDeletedAt, long lastDeletedNodeId, @Nullable Long referenceId,
		Instant timestampCreation, Instant timestampModification) {

	private static final Set<String> TYPES = Set.of(NodeType.FOLDER.wireName(), NodeType.FILE.wireName());

	static final FieldSet<DeletedNodeSummary> FIELDS = fields();

	private static FieldSet<DeletedNodeSummary> fields() {
		FieldSet.Builder<DeletedNodeSummary> fields = FieldSet.builder();
		fields.choice("type", TYPES, (summary) -> List.of(summary.type()), FilterOperator.EQ);
		fields.text("name", DeletedNodeSummary::name, FilterOperator.CN);
		fields.text("parentPath", DeletedNodeSummary::parentPath, FilterOperator.CN);
		fields.date("timestampCreation", DeletedNodeSummary::timestampCreation, FilterOperator.GE, FilterOperator.LE);
		fields.date("timestampModification", DeletedNodeSummary::timestampModification, FilterOperator.GE,
				FilterOperator.LE);
		fields.sortText("name", DeletedNodeSummary::name);
		fields.sort("cntVersions", DeletedNodeSummary::cntVersions);
		fields.sort("firstDeletedAt", DeletedNodeSummary::firstDeletedAt);
		fields.sort("lastDeletedAt", DeletedNodeSummary::lastDeletedAt);
		fields.sortText("parentPath", DeletedNodeSummary::parentPath);
		fields.sort("timestampCreation", DeletedNodeSummary::timestampCreation);
		fields.sort("timestampModification", DeletedNodeSummary::timestampModification);
		return fields.build();
	}

	static List<DeletedNodeSummary> of(List<DeletedNode> bin) {
		Map<Key, List<DeletedNode>> versions = new LinkedHashMap<>();
		for (DeletedNode deleted : bin) {
			versions.computeIfAbsent(Key.of(deleted), (key) -> new ArrayList<>()).add(deleted);
		}
		return versions.values().stream().map(DeletedNodeSummary::summarize).toList();
	}

	private static DeletedNodeSummary summarize(List<DeletedNode> versions) {
		DeletedNode first = versions.get(0);
		DeletedNode last = versions.get(versions.size() - 1);
		Node node = last.node();
		return new DeletedNodeSummary(DeletedNodeJson.parentId(node), last.parentPath(), node.name(),
				node.type().wireName(), versions.size(), first.deletedAt(), last.deletedAt(), node.id(),
				(node instanceof FileNode file) ? file.referenceId() : null, node.timestampCreation(),
				node.timestampModification());
	}

	private record Key(String parentPath, String name, NodeType type) {

		static Key of(DeletedNode deleted) {
			return new Key(deleted.parentPath(), NodeNames.key(deleted.node().name()).toLowerCase(Locale.ROOT),
					deleted.node().type());
		}

	}

}
