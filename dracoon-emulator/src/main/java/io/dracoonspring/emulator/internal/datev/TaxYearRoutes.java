// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.datev;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.DatevLink;
import io.dracoonspring.emulator.internal.state.DatevProduct;

/** Serves the tax years of links with DATEV MST. */
final class TaxYearRoutes implements Routes {

	private static final String PATH = DatevCalls.linkPath(DatevProduct.MST) + "/taxyears";

	/** The number of years that can be added, including the current one. */
	private static final int YEARS = 4;

	private final Calls calls;

	private final DatevCalls datev;

	TaxYearRoutes(Calls calls) {
		this.calls = calls;
		this.datev = new DatevCalls(calls.state());
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(PATH, this.calls.ok((call) -> Map.of("years", addable(workingLink(call)))))
			.POST(PATH, this.calls.done(this::add))
			.build();
	}

	private DatevLink workingLink(Call call) {
		DatevLink link = this.datev.link(call, DatevProduct.MST);
		this.datev.problem(link).ifPresent((error) -> {
			throw error.exception();
		});
		return link;
	}

	private List<String> addable(DatevLink link) {
		int present = this.calls.state().clock().instant().atZone(ZoneOffset.UTC).getYear();
		return IntStream.rangeClosed(present - YEARS + 1, present)
			.mapToObj(Integer::toString)
			.filter((year) -> !link.taxYears().contains(year))
			.toList();
	}

	private void add(Call call) {
		String year = Fields.required(call.body(TaxYearRequest.class).taxYear(), "taxYear");
		DatevLink link = workingLink(call);
		if (!addable(link).contains(year)) {
			throw ApiException.of(400, "Bad Request", "The tax year cannot be added");
		}
		link.taxYears().add(year);
	}

	private record TaxYearRequest(@Nullable String taxYear) {

	}

}
