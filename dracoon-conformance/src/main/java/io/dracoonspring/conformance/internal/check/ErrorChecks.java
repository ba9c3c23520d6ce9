// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.http.HttpMethod;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.CopyNodesRequest;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;

/** Provokes errors on purpose, and checks their statuses and codes. */
final class ErrorChecks {

	private static final String FOLDERS = "/api/v4/nodes/folders";

	private ErrorChecks() {
	}

	static List<Check> all() {
		return List.of(reading("an unknown node", "/api/v4/nodes/{nodeId}", Set.of(-41000, -40000)),
				reading("an unknown download share", "/api/v4/shares/downloads/{shareId}", Set.of(-60000)),
				reading("an unknown upload share", "/api/v4/shares/uploads/{shareId}", Set.of(-60500)),
				reading("an unknown deleted node", "/api/v4/nodes/deleted_nodes/{deletedNodeId}", Set.of(-41100)),
				reading("an unknown upload", "/api/v4/nodes/files/uploads/{uploadId}", Set.of(-20501)),
				Check.reading(Area.ERRORS, "an unknown link", ErrorChecks::unknownLink),
				Check.reading(Area.ERRORS, "a page of more than 500 entries",
						(session) -> session.refused(session.raw(HttpMethod.GET, "/api/v4/nodes?limit=501", null),
								"limit=501", 400, -80024)),
				Check.writing(Area.ERRORS, "a folder without a name", ErrorChecks::missingName),
				Check.writing(Area.ERRORS, "a folder whose name exists", ErrorChecks::sameName),
				Check.writing(Area.ERRORS, "a folder in an unknown room",
						(session) -> session.refused(
								session.dracoon().nodes().createFolder(CreateFolderRequest.of(Session.ABSENT, "a")),
								"an unknown parent", Set.of(404), Set.of(-40000, -41000))),
				Check.writing(Area.ERRORS, "an unknown classification", ErrorChecks::classification),
				Check.writing(Area.ERRORS, "remarks of 256 characters", ErrorChecks::notes),
				Check.writing(Area.ERRORS, "a copy of a room", ErrorChecks::copyOfRoom),
				Check.writing(Area.ERRORS, "a folder moved into itself", ErrorChecks::moveIntoItself),
				Check.writing(Area.ERRORS, "a comment that does not exist", ErrorChecks::unknownComment),
				Check.writing(Area.ERRORS, "the deletion of an unknown node",
						(session) -> session.refused(session.dracoon().nodes().delete(Session.ABSENT),
								"an unknown node", Set.of(404), Set.of(-41000, -40000))));
	}

	private static Check reading(String name, String template, Set<Integer> codes) {
		return Check.reading(Area.ERRORS, name, (session) -> session
			.refused(session.raw(HttpMethod.GET, template, null, Session.ABSENT), name, Set.of(404), codes));
	}

	private static void unknownLink(Session session) {
		try (Dracoon anonymous = session.target().anonymous(session.tap())) {
			session.refused(anonymous.publicShares().getDownloadShare(Session.ABSENT_KEY), "an unknown download share",
					404, -50000);
			session.refused(anonymous.publicShares().getUploadShare(Session.ABSENT_KEY), "an unknown upload share", 404,
					-50501);
		}
	}

	private static void folder(Session session, String what, Map<String, Object> body, Set<Integer> statuses,
			Set<Integer> codes) {
		session.refused(session.raw(HttpMethod.POST, FOLDERS, body), what, statuses, codes);
	}

	private static void missingName(Session session) {
		folder(session, "a missing name", Map.of("parentId", session.room().id()), Set.of(400), Set.of(-80000));
	}

	private static void sameName(Session session) {
		Node parent = session.folder();
		session.folder(parent.id(), "twice");
		// the documents name no code for this conflict
		folder(session, "a name that exists", Map.of("parentId", parent.id(), "name", "twice"), Set.of(409), Set.of());
	}

	private static void classification(Session session) {
		folder(session, "the classification 9",
				Map.of("parentId", session.room().id(), "name", "classified", "classification", 9), Set.of(400),
				Set.of(-40756));
	}

	private static void notes(Session session) {
		folder(session, "remarks of 256 characters",
				Map.of("parentId", session.room().id(), "name", "remarks", "notes", "n".repeat(256)), Set.of(400),
				Set.of(-80007));
	}

	private static void copyOfRoom(Session session) {
		session.refused(
				session.dracoon()
					.nodes()
					.copyTo(session.folder().id(), CopyNodesRequest.ofIds(List.of(session.room().id()))),
				"a room", Set.of(400, 409), Set.of(-41052, -41304));
	}

	private static void moveIntoItself(Session session) {
		Node upper = session.folder();
		Node lower = session.folder(upper.id(), "lower");
		session.refused(
				session.raw(HttpMethod.POST, "/api/v4/nodes/{nodeId}/move_to",
						Map.of("items", List.of(Map.of("id", upper.id())), "resolutionStrategy", "fail"), lower.id()),
				"a folder below itself", Set.of(400, 409), Set.of(-41303, -41304));
	}

	private static void unknownComment(Session session) {
		session.refused(session.dracoon().comments().update(Session.ABSENT, "text"), "an unknown comment", 404, -41400);
	}

}
