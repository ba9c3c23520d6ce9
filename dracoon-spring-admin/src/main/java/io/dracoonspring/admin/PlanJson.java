// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads plans as JSON. */
final class PlanJson {

	private static final int FORMAT = 1;

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private static final JsonMapper LINES = MAPPER.rebuild().disable(SerializationFeature.INDENT_OUTPUT).build();

	private PlanJson() {
	}

	// the journal has a line for each entry
	static String line(Object value) {
		return LINES.writeValueAsString(value);
	}

	static String write(Plan plan) {
		return MAPPER.writeValueAsString(new Content(FORMAT, plan));
	}

	static Plan read(String json) {
		try {
			Content content = MAPPER.readValue(json, Content.class);
			if (content.format() != FORMAT) {
				throw new IllegalArgumentException(
						"The plan has the format " + content.format() + ", not " + FORMAT + ": make a new plan");
			}
			return content.plan();
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("The text is no plan: " + ex.getOriginalMessage(), ex);
		}
	}

	record Content(int format, Plan plan) {
	}

}
