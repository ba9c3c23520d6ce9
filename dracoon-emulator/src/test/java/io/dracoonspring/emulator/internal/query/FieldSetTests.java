// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FieldSetTests {

	private static final List<Thing> THINGS = List.of(
			new Thing("Alpha", "room", 1L, true, Instant.parse("2024-01-01T00:00:00Z")),
			new Thing("beta", "file", 20L, false, Instant.parse("2024-01-01T12:30:00.500Z")),
			new Thing("alphabet", "file", null, false, null));

	private final FieldSet<Thing> fields = FieldSet.<Thing>builder()
		.text("name", Thing::name, FilterOperator.CN, FilterOperator.EQ, FilterOperator.SW)
		.choice("type", Set.of("room", "folder", "file"), (thing) -> List.of(thing.type()), FilterOperator.EQ)
		.number("size", Thing::size, FilterOperator.GE, FilterOperator.LE, FilterOperator.NEQ)
		.flag("encrypted", Thing::encrypted)
		.date("createdAt", Thing::createdAt, FilterOperator.GE, FilterOperator.LE)
		.sortText("name", Thing::name)
		.sort("size", Thing::size)
		.sort("type", Thing::type)
		.build();

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			name:cn:ALPHA; Alpha,alphabet
			name:eq:alphabet; alphabet
			name:eq:alphabet:beta; beta,alphabet
			name:eq:alpha;
			name:sw:be; beta
			type:eq:room:folder; Alpha
			type:eq:file|name:cn:bet; beta,alphabet
			size:ge:1; Alpha,beta
			size:ge:2|size:le:20; beta
			size:neq:20; Alpha,alphabet
			encrypted:eq:true; Alpha
			createdAt:ge:2024-01-01; Alpha,beta
			createdAt:le:2024-01-01; Alpha
			createdAt:ge:2024-01-01T12:30:00.500; beta
			createdAt:ge:2024-01-01T12:30:00.501Z;
			createdAt:ge:2024-01-01T13:30:00.500+01:00; beta
			""")
	void filtersByTypedFields(String expression, @Nullable String expected) {
		List<String> names = THINGS.stream().filter(this.fields.filter(expression)).map(Thing::name).toList();
		assertThat(String.join(",", names)).isEqualTo((expected != null) ? expected : "");
	}

	@Test
	void keepsEverythingWithoutFilter() {
		assertThat(THINGS).allMatch(this.fields.filter(null)).allMatch(this.fields.filter(""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			colour:eq:red; -92001
			name:ge:a; -92001
			name:like:a; -92001
			name:eq; -92001
			name; -92001
			type:eq:file|; -92001
			type:eq:disk; -92001
			size:ge:big; -80002
			encrypted:eq:yes; -80005
			createdAt:ge:yesterday; -92001
			createdAt:ge:2024-02-31; -92001
			""")
	void refusesWhatTheEndpointDoesNotKnow(String expression, int errorCode) {
		assertThatExceptionOfType(QueryException.class).isThrownBy(() -> this.fields.filter(expression))
			.satisfies((ex) -> assertThat(ex.getErrorCode()).isEqualTo(errorCode));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			name:asc; Alpha,alphabet,beta
			name:desc; beta,alphabet,Alpha
			size:asc; alphabet,Alpha,beta
			type:asc|name:desc; beta,alphabet,Alpha
			""")
	void sorts(String expression, String expected) {
		Comparator<Thing> order = this.fields.sort(expression);
		assertThat(String.join(",", THINGS.stream().sorted(order).map(Thing::name).toList())).isEqualTo(expected);
	}

	@Test
	void keepsTheOrderWithoutSort() {
		assertThat(THINGS.stream().sorted(this.fields.sort(null)).toList()).isEqualTo(THINGS);
	}

	@ParameterizedTest
	@CsvSource({ "name", "name:up", "colour:asc", "name:asc:desc", "name:asc|" })
	void refusesUnknownSorts(String expression) {
		assertThatExceptionOfType(QueryException.class).isThrownBy(() -> this.fields.sort(expression));
	}

	record Thing(String name, String type, @Nullable Long size, boolean encrypted, @Nullable Instant createdAt) {

	}

}
