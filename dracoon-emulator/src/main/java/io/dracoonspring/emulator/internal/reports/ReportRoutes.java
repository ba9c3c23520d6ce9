// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.reports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Json;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.query.Paging;
import io.dracoonspring.emulator.internal.query.ResultPage;
import io.dracoonspring.emulator.internal.query.ResultRange;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Report;
import io.dracoonspring.emulator.model.Right;

/** Creates, lists and deletes reports. */
public final class ReportRoutes implements Routes {

	private static final String REPORTS = "/reporting/api/reports";

	private static final FieldSet<Report> SORTS = FieldSet.<Report>builder()
		.sort("id", Report::id)
		.sortText("name", (report) -> report.definition().name())
		.sortText("type", ReportRoutes::type)
		.sortText("subType", (report) -> report.definition().subType())
		.sortText("state", ReportRoutes::state)
		.sort("enabled", (report) -> report.definition().enabled())
		.sortTime("created", Report::created)
		.sortTime("lastModified", Report::lastModified)
		.build();

	private final EmulatorState state;

	private final Calls calls;

	private final ReportRunner runner;

	public ReportRoutes(Backend backend) {
		this.state = backend.state();
		this.calls = backend.calls().requiring(Right.READ_AUDIT_LOG);
		this.runner = new ReportRunner(this.state, backend.store());
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(REPORTS, this.calls.answer(this::list))
			.POST(REPORTS, this.calls.answer(this::create))
			.DELETE(REPORTS, this.calls.done(this::removeAll))
			.DELETE(REPORTS + "/{id}", this.calls.done(this::remove))
			.build();
	}

	/**
	 * Writes the reports that are due.
	 * @return completes when the reports are written
	 */
	public Mono<Void> run() {
		return this.runner.run();
	}

	private static String type(Report report) {
		return report.definition().periodic() ? "periodic" : "single";
	}

	private static String state(Report report) {
		return report.state().name().toLowerCase(Locale.ROOT);
	}

	private Mono<ServerResponse> create(Call call) {
		Report.Definition definition = call.body(ReportRequest.class).checked();
		this.state.update(() -> {
			this.state.nodes().room(definition.targetId());
			Instant now = this.state.clock().instant();
			this.state.reports().add(definition, call.user().id(), now, ReportRunner.due(definition, now));
		});
		return this.runner.run().then(Mono.defer(() -> ServerResponse.status(201).build()));
	}

	private Mono<ServerResponse> list(Call call) {
		Paging paging = Paging.parse(call.query("offset"), call.query("limit"));
		return this.runner.run().then(Mono.defer(() -> Json.ok(this.state.access(() -> {
			List<Report> found = this.state.reports()
				.all()
				.stream()
				.filter((report) -> isWanted(report, call.request()))
				.sorted(SORTS.sort(call.query("sort")))
				.toList();
			ResultPage<ReportJson> page = paging.slice(found).map(ReportJson::of);
			return new ReportList(page.range(), page.items());
		}))));
	}

	private static boolean isWanted(Report report, ServerRequest request) {
		String name = Fields.query(request, "name");
		return (name == null
				|| report.definition().name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
				&& isOneOf(type(report), request, "type") && isOneOf(report.definition().subType(), request, "subType")
				&& isOneOf(state(report), request, "state")
				&& isOneOf(Boolean.toString(report.failure() != null), request, "hasError")
				&& isOneOf(Boolean.toString(report.definition().enabled()), request, "enabled");
	}

	private static boolean isOneOf(String actual, ServerRequest request, String name) {
		List<String> wanted = request.queryParams().get(name);
		return wanted == null || wanted.isEmpty() || wanted.contains(actual);
	}

	private void remove(Call call) {
		remove(Set.of(call.id("id")));
	}

	private void removeAll(Call call) {
		Ids body = call.body(Ids.class);
		remove(Set.copyOf(Fields.ids(body.ids(), "ids")));
	}

	private void remove(Set<Long> ids) {
		this.state.update(() -> {
			Set<Long> known = Set.copyOf(this.state.reports().all().stream().map(Report::id).toList());
			if (!known.containsAll(ids)) {
				throw ApiException.of(404, "Not Found", "There is no such report");
			}
			ids.forEach(this.state.reports()::remove);
		});
	}

	private record Ids(@Nullable List<Long> ids) {

	}

	private record ReportList(ResultRange pagination, List<ReportJson> items) {

	}

	private record ReportJson(long id, Instant created, Instant lastModified, String name, String type, String subType,
			boolean enabled, ExecutionJson execution, List<String> formats, String state,
			Report.@Nullable Failure error, Report.Filter filter, ReportRequest.Target target) {

		static ReportJson of(Report report) {
			Report.Definition definition = report.definition();
			return new ReportJson(report.id(), report.created(), report.lastModified(), definition.name(),
					ReportRoutes.type(report), definition.subType(), definition.enabled(),
					ExecutionJson.of(definition.monthly()), definition.formats(), ReportRoutes.state(report),
					report.failure(), definition.filter(), new ReportRequest.Target(definition.targetId()));
		}

	}

	private record ExecutionJson(String type, @Nullable String timeOfDay, @Nullable Integer dayOfMonth) {

		static ExecutionJson of(Report.@Nullable Monthly monthly) {
			return (monthly != null)
					? new ExecutionJson("monthly", Objects.toString(monthly.timeOfDay()), monthly.dayOfMonth())
					: new ExecutionJson("on-demand", null, null);
		}

	}

}
