// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.eventlog.LogEvent;
import io.dracoonspring.api.eventlog.LogEventQuery;
import io.dracoonspring.api.eventlog.LogEventSort;
import io.dracoonspring.api.reports.ReportQuery;
import io.dracoonspring.conformance.internal.answer.Difference.Kind;
import io.dracoonspring.conformance.internal.answer.Edition;

/** Checks the event log of DRACOON Server and the reports of DRACOON Cloud. */
final class EventChecks {

	private static final String LOG = "GET /api/v4/eventlog/events";

	private EventChecks() {
	}

	static List<Check> all() {
		return List.of(Check.reading(Area.EVENTS, "events are sorted by time", EventChecks::order),
				Check.reading(Area.EVENTS, "events are selected by time", EventChecks::period),
				Check.reading(Area.EVENTS, "reports are listed", EventChecks::reports));
	}

	private static List<LogEvent> events(Session session, LogEventQuery query) {
		try {
			Page<LogEvent> page = session.get(session.dracoon().eventLog().listPage(query.withLimit(50)));
			session.answer(Question.EVENT_LOG, "with events");
			return page.items();
		}
		catch (DracoonApiException ex) {
			if (ex.isNotOffered() && session.edition() == Edition.CLOUD) {
				session.answer(Question.EVENT_LOG, "status " + Runner.text(ex));
				throw new SkippedException("refused with " + Runner.text(ex));
			}
			throw ex;
		}
	}

	private static void order(Session session) {
		Comparator<LogEvent> byTime = Comparator.comparing(LogEvent::time);
		List<LogEvent> ascending = events(session, LogEventQuery.all().withSort(LogEventSort.TIME.ascending()));
		session.expect(isSorted(ascending, byTime), Kind.ORDER, LOG, "sort=time:asc", "expected rising times");
		List<LogEvent> descending = events(session, LogEventQuery.all().withSort(LogEventSort.TIME.descending()));
		session.expect(isSorted(descending, byTime.reversed()), Kind.ORDER, LOG, "sort=time:desc",
				"expected falling times");
	}

	private static boolean isSorted(List<LogEvent> events, Comparator<LogEvent> order) {
		for (int i = 1; i < events.size(); i++) {
			if (order.compare(events.get(i - 1), events.get(i)) > 0) {
				return false;
			}
		}
		return true;
	}

	private static void period(Session session) {
		Instant start = Instant.now().minus(Duration.ofHours(1));
		List<LogEvent> events = events(session, LogEventQuery.all().withDateStart(start));
		session.expect(events.stream().allMatch((event) -> !event.time().isBefore(start.minusSeconds(1))), Kind.TIME,
				LOG, "date_start", "expected only events after the start");
	}

	private static void reports(Session session) {
		try {
			session.get(session.dracoon().reports().listPage(ReportQuery.all().withLimit(10)));
		}
		catch (DracoonApiException ex) {
			if (ex.isNotOffered() && session.edition() == Edition.SERVER) {
				throw new SkippedException("refused with " + Runner.text(ex));
			}
			throw ex;
		}
	}

}
