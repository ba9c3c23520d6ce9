// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.util.List;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.recyclebin.DeleteDeletedNodesRequest;
import io.dracoonspring.api.recyclebin.DeletedNode;
import io.dracoonspring.api.recyclebin.DeletedNodeQuery;
import io.dracoonspring.api.recyclebin.DeletedNodeSummary;
import io.dracoonspring.api.recyclebin.RestoreDeletedNodesRequest;
import io.dracoonspring.conformance.internal.answer.Difference.Kind;

/** Checks the recycle bin of the room. */
final class RecycleBinChecks {

	private static final String LIST = "GET /api/v4/nodes/{nodeId}/deleted_nodes";

	private RecycleBinChecks() {
	}

	static List<Check> all() {
		return List.of(Check.writing(Area.RECYCLE_BIN, "a deleted file is restored", RecycleBinChecks::restore),
				Check.writing(Area.RECYCLE_BIN, "a deleted file is removed for good", RecycleBinChecks::purge),
				Check.writing(Area.RECYCLE_BIN, "the recycle bin is emptied", RecycleBinChecks::empty));
	}

	private static DeletedNode deleted(Session session, Node folder, String name) {
		Node file = session.upload(folder.id(), name, Session.text("deleted"));
		session.run(session.dracoon().nodes().delete(file.id()));
		List<DeletedNodeSummary> summaries = list(session).stream()
			.filter((summary) -> summary.name().equals(name) && summary.parentId() == folder.id())
			.toList();
		if (summaries.size() != 1) {
			session.differ(Kind.CONTENT, LIST, "items", "expected the deleted file once, found " + summaries.size());
			throw new SkippedException("the recycle bin does not have the file");
		}
		session.expect(summaries.get(0).cntVersions() == 1, Kind.CONTENT, LIST, "items[].cntVersions", "expected 1");
		List<DeletedNode> versions = session.all(session.dracoon().recycleBin().listVersions(summaries.get(0)));
		session.expect(versions.size() == 1, Kind.CONTENT, LIST + "/versions", "items",
				"expected one version, found " + versions.size());
		return session.get(session.dracoon().recycleBin().get(summaries.get(0).lastDeletedNodeId()));
	}

	private static List<DeletedNodeSummary> list(Session session) {
		return session.all(session.dracoon().recycleBin().list(session.room().id(), DeletedNodeQuery.all()));
	}

	private static long id(DeletedNode node) {
		Long id = node.id();
		if (id == null) {
			throw new SkippedException("the deleted node has no id");
		}
		return id;
	}

	private static void restore(Session session) {
		Node folder = session.folder();
		long id = id(deleted(session, folder, "restored.txt"));
		session.run(session.dracoon().recycleBin().restoreMany(RestoreDeletedNodesRequest.of(List.of(id))));
		List<Node> nodes = session.all(session.dracoon().nodes().list(NodeQuery.children(folder.id())));
		session.expect(nodes.size() == 1 && "restored.txt".equals(nodes.get(0).name()), Kind.CONTENT,
				"POST /api/v4/nodes/deleted_nodes/actions/restore", "nodes",
				"expected the file in its folder, found " + nodes.size() + " nodes");
	}

	private static void purge(Session session) {
		long id = id(deleted(session, session.folder(), "purged.txt"));
		session.run(session.dracoon().recycleBin().deleteMany(new DeleteDeletedNodesRequest(List.of(id))));
		session.refused(session.dracoon().recycleBin().get(id), "a node that was removed for good", 404, -41100);
	}

	private static void empty(Session session) {
		deleted(session, session.folder(), "emptied.txt");
		session.run(session.dracoon().recycleBin().empty(session.room().id()));
		int left = list(session).size();
		session.expect(left == 0, Kind.CONTENT, "DELETE /api/v4/nodes/{nodeId}/deleted_nodes", "items",
				"expected none, found " + left);
	}

}
