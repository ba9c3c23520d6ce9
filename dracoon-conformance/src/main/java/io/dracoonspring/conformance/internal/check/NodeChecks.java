// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NodeNames;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.comments.Comment;
import io.dracoonspring.api.comments.CommentQuery;
import io.dracoonspring.api.nodes.CopyNodesRequest;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.MoveNodesRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeFilter;
import io.dracoonspring.api.nodes.NodeParent;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeSearchQuery;
import io.dracoonspring.api.nodes.NodeSort;
import io.dracoonspring.api.nodes.UpdateFolderRequest;
import io.dracoonspring.conformance.internal.answer.Difference.Kind;

/** Checks folders, names, times, lists, comments and favourites. */
final class NodeChecks {

	private static final String FOLDERS = "/api/v4/nodes/folders";

	private static final String CREATE = "POST " + FOLDERS;

	private static final String LIST = "GET /api/v4/nodes";

	private static final Duration TOLERANCE = Duration.ofMinutes(5);

	/** Names that the API forbids, with the rule in words. */
	private static final Map<String, String> FORBIDDEN = Map.ofEntries(Map.entry("a\\b", "a backslash"),
			Map.entry("a<b", "a less-than sign"), Map.entry("a>b", "a greater-than sign"), Map.entry("a:b", "a colon"),
			Map.entry("a\"b", "a quotation mark"), Map.entry("a|b", "a vertical bar"),
			Map.entry("a?b", "a question mark"), Map.entry("a*b", "an asterisk"), Map.entry("a/b", "a slash"),
			Map.entry("-a", "a hyphen at the beginning"), Map.entry("a.", "a full stop at the end"),
			Map.entry("CON", "a reserved name"), Map.entry("LPT1.txt", "a reserved name with an extension"));

	private NodeChecks() {
	}

	static List<Check> all() {
		return List.of(Check.writing(Area.NODES, "folders are created, changed and deleted", NodeChecks::folders),
				Check.writing(Area.NODES, "times of the original are kept", NodeChecks::times),
				Check.writing(Area.NODES, "lists are sorted", NodeChecks::order),
				Check.writing(Area.NODES, "pages have all entries once", NodeChecks::pages),
				Check.writing(Area.NODES, "parents are listed from the root down", NodeChecks::parents),
				Check.writing(Area.NODES, "names are kept", NodeChecks::names),
				Check.writing(Area.NODES, "long names", NodeChecks::longNames),
				Check.writing(Area.NODES, "forbidden names are refused", NodeChecks::forbiddenNames),
				Check.writing(Area.NODES, "a search finds a name", NodeChecks::search),
				Check.writing(Area.NODES, "nodes are copied and moved", NodeChecks::copies),
				Check.writing(Area.NODES, "comments", NodeChecks::comments),
				Check.writing(Area.NODES, "favourites", NodeChecks::favourites));
	}

	private static void folders(Session session) {
		Node parent = session.folder();
		Node folder = session.folder(parent.id(), "first");
		Node changed = session.get(session.dracoon()
			.nodes()
			.updateFolder(folder.id(), UpdateFolderRequest.of().withName("second").withNotes("remark")));
		Node read = session.get(session.dracoon().nodes().get(folder.id()));
		session.expect(folder.id() == changed.id() && "second".equals(read.name()) && "remark".equals(read.notes()),
				Kind.CONTENT, "PUT /api/v4/nodes/folders/{folderId}", "name and notes", "expected the changed values");
		session.expect(Long.valueOf(parent.id()).equals(read.parentId()), Kind.CONTENT, "GET /api/v4/nodes/{nodeId}",
				"parentId", "expected the parent of the folder");
		Instant createdAt = read.createdAt();
		session.expect(createdAt != null && Duration.between(createdAt, Instant.now()).abs().compareTo(TOLERANCE) < 0,
				Kind.TIME, "GET /api/v4/nodes/{nodeId}", "createdAt", "expected the time of the creation");
		session.run(session.dracoon().nodes().delete(folder.id()));
		session.refused(session.dracoon().nodes().get(folder.id()), "a deleted node", 404, -41000);
	}

	private static void times(Session session) {
		Instant creation = Instant.parse("2001-02-03T04:05:06.789Z");
		Instant modification = Instant.parse("2011-12-13T14:15:16.017Z");
		Node folder = session.get(session.dracoon()
			.nodes()
			.createFolder(CreateFolderRequest.of(session.folder().id(), "dated")
				.withTimestampCreation(creation)
				.withTimestampModification(modification)));
		Node read = session.get(session.dracoon().nodes().get(folder.id()));
		kept(session, "timestampCreation", creation, read.timestampCreation());
		kept(session, "timestampModification", modification, read.timestampModification());
	}

	private static void kept(Session session, String field, Instant sent, @Nullable Instant stored) {
		if (!sent.equals(stored)) {
			boolean rounded = stored != null && sent.getEpochSecond() == stored.getEpochSecond();
			session.differ(Kind.TIME, CREATE, field, "expected the time that was sent, found "
					+ (rounded ? "it without milliseconds" : (stored != null) ? "another one" : "none"));
		}
	}

	private static void order(Session session) {
		long parent = session.folder().id();
		for (String name : List.of("beta", "alpha", "delta", "gamma")) {
			session.folder(parent, name);
		}
		session.upload(parent, "aaa.txt", Session.text("a file"));
		List<String> ascending = names(session, NodeQuery.children(parent).withSort(NodeSort.NAME.ascending()));
		List<String> descending = names(session, NodeQuery.children(parent).withSort(NodeSort.NAME.descending()));
		session.expect(ascending.equals(List.of("alpha", "beta", "delta", "gamma", "aaa.txt")), Kind.ORDER, LIST,
				"sort=name:asc", "expected folders by name, then files");
		session.expect(descending.equals(List.of("gamma", "delta", "beta", "alpha", "aaa.txt")), Kind.ORDER, LIST,
				"sort=name:desc", "expected folders by name downwards, then files");
	}

	private static List<String> names(Session session, NodeQuery query) {
		Page<Node> page = session.get(session.dracoon().nodes().listPage(query));
		return page.items().stream().map(Node::name).toList();
	}

	private static void pages(Session session) {
		long parent = session.folder().id();
		Set<Long> created = new TreeSet<>();
		for (int i = 1; i <= 5; i++) {
			created.add(session.folder(parent, "entry-" + i).id());
		}
		List<Long> listed = new ArrayList<>();
		for (int offset = 0; offset < 6; offset += 2) {
			Page<Node> page = session.get(session.dracoon()
				.nodes()
				.listPage(NodeQuery.children(parent)
					.withSort(NodeSort.NAME.ascending())
					.withOffset(offset)
					.withLimit(2)));
			page.items().forEach((node) -> listed.add(node.id()));
			session.expect(
					page.range() != null && page.range().total() == 5 && page.range().offset() == offset
							&& page.range().limit() == 2,
					Kind.RANGE, LIST, "range", "expected the total, the offset and the limit of the request");
		}
		session.expect(listed.size() == 5 && created.equals(new TreeSet<>(listed)), Kind.RANGE, LIST, "items",
				"expected each of five entries once, found " + listed.size());
	}

	private static void parents(Session session) {
		Node upper = session.folder();
		Node lower = session.folder(session.folder(upper.id(), "middle").id(), "lower");
		List<Long> parents = session.all(session.dracoon().nodes().listParents(lower.id()))
			.stream()
			.map(NodeParent::id)
			.toList();
		session.expect(
				parents.contains(session.room().id())
						&& parents.indexOf(session.room().id()) < parents.indexOf(upper.id()),
				Kind.ORDER, "GET /api/v4/nodes/{nodeId}/parents", "items", "expected the room before the folder");
	}

	private static void names(Session session) {
		long parent = session.folder().id();
		Map<String, String> names = Map.of("composed characters (NFC)", "M\u00fcller \u00e9",
				"decomposed characters (NFD)", "Zu\u0308rich e\u0301", "an emoji", "rocket \ud83d\ude80",
				"characters of URLs", "100% a+b #1 & c=d;e", "spaces inside", "two  spaces", "another script",
				"\u6587\u4ef6");
		names.forEach((description, name) -> {
			Node created = session.folder(parent, name);
			Node read = session.get(session.dracoon().nodes().get(created.id()));
			session.expect(name.equals(created.name()) && name.equals(read.name()), Kind.CONTENT, CREATE, "name",
					"expected a name with " + description + " unchanged");
		});
	}

	private static void longNames(Session session) {
		long parent = session.folder().id();
		String longest = "n".repeat(NodeNames.MAX_LENGTH);
		session.expect(longest.equals(session.folder(parent, longest).name()), Kind.CONTENT, CREATE, "name",
				"expected a name of 150 characters unchanged");
		session.refused(create(session, parent, longest + "n"), "a name of 151 characters", Set.of(400),
				Set.of(-40755, -80007));
	}

	private static void forbiddenNames(Session session) {
		long parent = session.folder().id();
		FORBIDDEN.forEach(
				(name, rule) -> session.refused(create(session, parent, name), "a name with " + rule, 400, -40755));
		session.refused(create(session, parent, ""), "an empty name", Set.of(400), Set.of(-80000, -40755));
	}

	private static Mono<?> create(Session session, long parent, String name) {
		return session.raw(HttpMethod.POST, FOLDERS, Map.of("parentId", parent, "name", name));
	}

	private static void search(Session session) {
		Node parent = session.folder();
		Node wanted = session.folder(parent.id(), "needle-in-haystack");
		session.folder(parent.id(), "hay");
		List<Node> found = session.all(session.dracoon()
			.nodes()
			.search(NodeSearchQuery.of("needle").withParentId(parent.id()).withDepthLevel(NodeSearchQuery.WHOLE_TREE)));
		session.expect(found.stream().anyMatch((node) -> node.id() == wanted.id()) && found.size() == 1, Kind.CONTENT,
				"GET /api/v4/nodes/search", "items", "expected one node, found " + found.size());
		List<Node> filtered = session.all(session.dracoon()
			.nodes()
			.list(NodeQuery.children(parent.id()).withFilter(NodeFilter.NAME.equalTo("hay"))));
		session.expect(filtered.size() == 1, Kind.CONTENT, LIST, "filter=name:eq",
				"expected one node, found " + filtered.size());
	}

	private static void copies(Session session) {
		Node parent = session.folder();
		Node source = session.folder(parent.id(), "source");
		Node target = session.folder(parent.id(), "target");
		session.run(session.dracoon().nodes().copyTo(target.id(), CopyNodesRequest.ofIds(List.of(source.id()))));
		session.refused(
				session.dracoon()
					.nodes()
					.copyTo(target.id(),
							CopyNodesRequest.ofIds(List.of(source.id()))
								.withResolutionStrategy(ResolutionStrategy.FAIL)),
				"a copy whose name exists", Set.of(409), Set.of(-41001, -40010));
		session.run(session.dracoon()
			.nodes()
			.moveTo(target.id(), MoveNodesRequest.ofIds(List.of(source.id()))
				.withResolutionStrategy(ResolutionStrategy.AUTORENAME)));
		List<Node> children = session.all(session.dracoon().nodes().list(NodeQuery.children(target.id())));
		session.expect(children.size() == 2 && children.stream().anyMatch((node) -> node.id() == source.id()),
				Kind.CONTENT, "POST /api/v4/nodes/{nodeId}/move_to", "nodes",
				"expected the copy and the moved folder, found " + children.size() + " nodes");
	}

	private static void comments(Session session) {
		Node file = session.upload(session.folder().id(), "commented.txt", Session.text("text"));
		Comment comment = session.get(session.dracoon().comments().create(file.id(), "first"));
		session.run(session.dracoon().comments().update(comment.id(), "second"));
		List<Comment> listed = session.all(session.dracoon().comments().list(file.id(), CommentQuery.all()));
		session.expect(listed.size() == 1 && "second".equals(listed.get(0).text()), Kind.CONTENT,
				"GET /api/v4/nodes/{nodeId}/comments", "items[].text", "expected the changed comment");
		session.run(session.dracoon().comments().delete(comment.id()));
	}

	private static void favourites(Session session) {
		Node folder = session.folder();
		session.run(session.dracoon().nodes().addFavorite(folder.id()));
		Node marked = session.get(session.dracoon().nodes().get(folder.id()));
		session.expect(Boolean.TRUE.equals(marked.isFavorite()), Kind.CONTENT, "POST /api/v4/nodes/{nodeId}/favorite",
				"isFavorite", "expected true");
		session.run(session.dracoon().nodes().removeFavorite(folder.id()));
		session.refused(session.dracoon().nodes().removeFavorite(folder.id()), "a node that is no favourite", 400,
				-41301);
	}

}
