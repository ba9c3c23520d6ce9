// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.reports.CreateReportRequest;
import io.dracoonspring.api.reports.DeleteReportsRequest;
import io.dracoonspring.api.reports.DracoonReports;
import io.dracoonspring.api.reports.Report;
import io.dracoonspring.api.reports.ReportExecution;
import io.dracoonspring.api.reports.ReportExecutionType;
import io.dracoonspring.api.reports.ReportFilter;
import io.dracoonspring.api.reports.ReportFormat;
import io.dracoonspring.api.reports.ReportQuery;
import io.dracoonspring.api.reports.ReportState;
import io.dracoonspring.api.reports.ReportSubType;
import io.dracoonspring.api.reports.ReportType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Calls the reporting service over HTTP.
 */
class ReportsTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final ApiServer server = ApiServer.answering(ReportsTests::answer);

	private final DracoonReports reports = this.server.client(DracoonReports.class);

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void createsASingleReport() {
		ReportFilter filter = ReportFilter.everything()
			.withFromDate(Instant.parse("2026-01-01T00:00:00Z"))
			.withToDate(Instant.parse("2026-02-01T00:00:00Z"))
			.withParentRoom(4L)
			.withUserId(5L)
			.withOperations(List.of(6L, 7L));
		this.reports
			.create(CreateReportRequest
				.single("January", ReportSubType.GENERAL_AUDIT, 8, ReportFormat.PDF, ReportFormat.CSV_SEMICOLON)
				.withFilter(filter))
			.block(LONG);
		assertThat(body()).isEqualTo("{\"name\":\"January\",\"type\":\"single\",\"subType\":\"general-audit-report\","
				+ "\"formats\":[\"pdf\",\"csv-semicolon-delimited\"],\"target\":{\"id\":8},\"enabled\":true,"
				+ "\"filter\":{\"fromDate\":\"2026-01-01T00:00:00Z\",\"toDate\":\"2026-02-01T00:00:00Z\","
				+ "\"parentRoom\":4,\"userId\":5,\"operations\":[6,7]}}");
	}

	@Test
	void createsAPeriodicReport() {
		this.reports.create(
				CreateReportRequest
					.periodic("Monthly", ReportSubType.USER_AUDIT, 8, ReportExecution.monthly(31, LocalTime.of(6, 0)),
							ReportFormat.CSV)
					.withEnabled(false)
					.withFilter(ReportFilter.everything()))
			.block(LONG);
		assertThat(body()).isEqualTo("{\"name\":\"Monthly\",\"type\":\"periodic\",\"subType\":\"user-audit-report\","
				+ "\"formats\":[\"csv-plain\"],\"target\":{\"id\":8},\"enabled\":false,"
				+ "\"execution\":{\"type\":\"monthly\",\"timeOfDay\":\"06:00:00\",\"dayOfMonth\":31},\"filter\":{}}");
	}

	@Test
	void refusesWhatCannotBeMade() {
		assertThatIllegalArgumentException().isThrownBy(() -> ReportExecution.monthly(32, LocalTime.NOON))
			.withMessageContaining("'dayOfMonth' must be between 1 and 31");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CreateReportRequest.periodic("a", ReportSubType.USER_AUDIT, 1,
					new ReportExecution(ReportExecutionType.UNKNOWN, null, null), ReportFormat.PDF))
			.withMessageContaining("'execution' must not be UNKNOWN");
	}

	@Test
	void listsAPage() {
		ReportQuery query = ReportQuery.all()
			.withName("a & b")
			.withType(ReportType.SINGLE)
			.withSubType(ReportSubType.USER_AUDIT)
			.withState(ReportState.FINISHED)
			.withHasError(false)
			.withEnabled(true)
			.withSort("name:asc")
			.withLimit(3);
		this.reports.listPage(query).block(LONG);
		assertThat(asked()).containsExactly("/reporting/api/reports?name=a & b&type=single&subType=user-audit-report"
				+ "&state=finished&hasError=false&enabled=true&sort=name:asc&limit=3");
	}

	@Test
	void walksThroughItsOwnKindOfPages() {
		List<Report> all = this.reports.list(ReportQuery.all().withLimit(2)).collectList().block(LONG);
		assertThat(all).extracting(Report::id).containsExactly(0L, 1L, 2L);
		assertThat(all).allSatisfy(
				(report) -> assertThat(report.formats()).containsExactly(ReportFormat.PDF, ReportFormat.UNKNOWN));
		assertThat(asked()).containsExactly("/reporting/api/reports?offset=0&limit=2",
				"/reporting/api/reports?offset=1&limit=3");
	}

	@Test
	void deletes() {
		this.reports.delete(5).block(LONG);
		this.reports.deleteMany(new DeleteReportsRequest(List.of(6L, 7L))).block(LONG);
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("DELETE /reporting/api/reports/5", "DELETE /reporting/api/reports");
		assertThat(this.server.calls().get(1).body()).isEqualTo("{\"ids\":[6,7]}");
	}

	private static Answer answer(Call call) {
		if (!"GET".equals(call.method())) {
			return Answer.json("");
		}
		int offset = call.uri().contains("offset=1") ? 1 : 0;
		List<String> items = IntStream.range(offset, Math.min(3, offset + 2))
			.mapToObj((id) -> "{\"id\":" + id + ",\"formats\":[\"pdf\",\"of-tomorrow\"]}")
			.toList();
		return Answer
			.json("{\"pagination\":{\"offset\":" + offset + ",\"limit\":2,\"total\":3},\"items\":" + items + "}");
	}

	private String body() {
		return this.server.calls().get(0).body();
	}

	private List<String> asked() {
		return this.server.calls()
			.stream()
			.map((call) -> URLDecoder.decode(call.uri(), StandardCharsets.UTF_8))
			.toList();
	}

}
