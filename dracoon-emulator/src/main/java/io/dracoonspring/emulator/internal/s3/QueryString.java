// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.s3;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/** The parameters of a query, decoded. */
record QueryString(List<Parameter> parameters) {

	QueryString {
		parameters = List.copyOf(parameters);
	}

	static QueryString empty() {
		return new QueryString(List.of());
	}

	static QueryString parse(@Nullable String rawQuery) {
		List<Parameter> parameters = new ArrayList<>();
		for (String pair : StringUtils.delimitedListToStringArray(rawQuery, "&")) {
			if (!pair.isEmpty()) {
				int equals = pair.indexOf('=');
				String name = (equals < 0) ? pair : pair.substring(0, equals);
				String value = (equals < 0) ? "" : pair.substring(equals + 1);
				parameters.add(new Parameter(decode(name), decode(value)));
			}
		}
		return new QueryString(parameters);
	}

	private static String decode(String text) {
		try {
			return UriUtils.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw S3Error.InvalidArgument.exception("The query is not encoded correctly");
		}
	}

	Optional<String> get(String name) {
		return this.parameters.stream()
			.filter((parameter) -> parameter.name().equals(name))
			.map(Parameter::value)
			.findFirst();
	}

	QueryString with(String name, String value) {
		List<Parameter> more = new ArrayList<>(this.parameters);
		more.add(new Parameter(name, value));
		return new QueryString(more);
	}

	QueryString without(String name) {
		return new QueryString(this.parameters.stream().filter((parameter) -> !parameter.name().equals(name)).toList());
	}

	/**
	 * Returns the parameters in the order and encoding that the signature requires. The
	 * result is also valid in a URL.
	 */
	String canonical() {
		return this.parameters.stream()
			.map((parameter) -> new Parameter(encode(parameter.name()), encode(parameter.value())))
			.sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
			.map((parameter) -> parameter.name() + "=" + parameter.value())
			.collect(Collectors.joining("&"));
	}

	private static String encode(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return "QueryString" + this.parameters.stream().map(Parameter::name).toList();
	}

	/** One parameter. */
	record Parameter(String name, String value) {

	}

}
