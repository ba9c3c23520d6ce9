// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeSearchQuery;

/**
 * Answers questions that only a server can answer. An answer to a question never counts
 * as a difference.
 */
final class QuestionChecks {

	private static final String FOLDERS = "/api/v4/nodes/folders";

	private static final String COMPOSED = "r\u00e9sum\u00e9";

	private static final String DECOMPOSED = "re\u0301sume\u0301";

	private QuestionChecks() {
	}

	static List<Check> all() {
		return List.of(
				Check.reading(Area.QUESTIONS, "auth/ping",
						(session) -> ask(session, Question.AUTH_PING, session.dracoon().publicInfo().ping(), "yes")),
				Check.reading(Area.QUESTIONS, "RADIUS",
						(session) -> ask(session, Question.RADIUS,
								session.raw(HttpMethod.GET, "/api/v4/system/config/auth/radius", null),
								"with a configuration")),
				Check.reading(Area.QUESTIONS, "event log",
						(session) -> ask(session, Question.EVENT_LOG,
								session.raw(HttpMethod.GET, "/api/v4/eventlog/events?limit=1", null), "with events")),
				Check.writing(Area.QUESTIONS, "rooms by name alone", QuestionChecks::roomByName),
				Check.writing(Area.QUESTIONS, "Unicode forms", QuestionChecks::unicode),
				Check.writing(Area.QUESTIONS, "upper and lower case", QuestionChecks::letterCase),
				Check.writing(Area.QUESTIONS, "explanations of errors", QuestionChecks::debugInfo));
	}

	private static void ask(Session session, Question question, Mono<?> call, String yes) {
		try {
			session.run(call);
			session.answer(question, yes);
		}
		catch (DracoonApiException ex) {
			if (ex.isTransient()) {
				throw ex;
			}
			session.answer(question, "status " + Runner.text(ex));
		}
	}

	private static Mono<?> create(Session session, long parent, String name) {
		return session.raw(HttpMethod.POST, FOLDERS, Map.of("parentId", parent, "name", name));
	}

	private static void roomByName(Session session) {
		ask(session, Question.ROOMS_BY_NAME,
				session.raw(HttpMethod.POST, "/api/v4/nodes/rooms",
						Map.of("parentId", session.room().id(), "name", "by-name", "inheritPermissions", false)),
				"yes");
	}

	private static void unicode(Session session) {
		Node parent = session.folder();
		Node decomposed = session.folder(parent.id(), DECOMPOSED);
		List<Node> found = session
			.all(session.dracoon().nodes().search(NodeSearchQuery.of(COMPOSED).withParentId(parent.id())));
		session.answer(Question.UNICODE_SEARCH,
				found.stream().anyMatch((node) -> node.id() == decomposed.id()) ? "yes" : "no");
		conflict(session, Question.UNICODE_CONFLICT, create(session, parent.id(), COMPOSED));
	}

	private static void letterCase(Session session) {
		Node parent = session.folder();
		session.folder(parent.id(), "letters");
		conflict(session, Question.CASE, create(session, parent.id(), "LETTERS"));
	}

	private static void conflict(Session session, Question question, Mono<?> call) {
		try {
			session.run(call);
			session.answer(question, "no");
		}
		catch (DracoonApiException.Conflict ex) {
			session.answer(question, "yes, refused with " + Runner.text(ex));
		}
	}

	private static void debugInfo(Session session) {
		DracoonApiException refusal = session.refused(create(session, session.room().id(), "CON"), "a reserved name",
				400, -40755);
		if (refusal != null) {
			session.answer(Question.DEBUG_INFO, (refusal.getDebugInfo() != null) ? "yes" : "no");
		}
	}

}
