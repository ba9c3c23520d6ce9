// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import io.dracoonspring.conformance.internal.answer.Difference;
import io.dracoonspring.conformance.internal.check.Outcome;
import io.dracoonspring.conformance.internal.check.Question;
import io.dracoonspring.conformance.internal.check.Result;
import io.dracoonspring.conformance.internal.check.Summary;

/**
 * Writes the report in JSON. It contains no names, tokens, addresses or contents, so that
 * it can be attached to an issue.
 */
public final class Report {

	/** The version of the report format. */
	private static final int FORMAT = 1;

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private Report() {
	}

	/**
	 * Writes the report.
	 * @param summary the results
	 * @param version the version of this program
	 * @param signIn the way to sign in, as a value of {@code --sign-in}
	 * @param file the file, which is replaced
	 */
	public static void write(Summary summary, String version, String signIn, Path file) {
		try {
			Files.write(file, JSON.writeValueAsBytes(tree(summary, version, signIn)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not write the report: choose another file with --report", ex);
		}
	}

	private static ObjectNode tree(Summary summary, String version, String signIn) {
		ObjectNode root = JSON.createObjectNode();
		root.put("format", FORMAT);
		root.put("program", version);
		ObjectNode server = root.putObject("server");
		server.put("apiVersion", summary.apiVersion());
		server.put("serverVersion", summary.serverVersion());
		server.put("document", summary.edition().document());
		server.put("storage", summary.storage());
		root.put("signIn", signIn);
		root.put("seconds", summary.duration().toSeconds());
		root.put("requests", summary.requests());
		root.put("waits", summary.waits());
		root.put("interrupted", summary.interrupted());
		root.put("left", summary.left());
		ObjectNode totals = root.putObject("totals");
		for (Outcome outcome : Outcome.values()) {
			totals.put(outcome.title(), summary.count(outcome));
		}
		differences(root.putArray("differences"), summary);
		ObjectNode questions = root.putObject("openQuestions");
		for (Question question : Question.values()) {
			questions.put(question.text(), summary.answers().getOrDefault(question, "not answered"));
		}
		checks(root.putArray("checks"), summary);
		return root;
	}

	private static void differences(ArrayNode differences, Summary summary) {
		Map<Difference, ObjectNode> known = new LinkedHashMap<>();
		for (Result result : summary.results()) {
			for (Difference difference : result.differences()) {
				known.computeIfAbsent(difference, (key) -> difference(differences.addObject(), key))
					.withArray("checks")
					.add(result.check().title());
			}
		}
	}

	private static ObjectNode difference(ObjectNode node, Difference difference) {
		return node.put("kind", difference.kind().name().toLowerCase(Locale.ROOT))
			.put("operation", difference.operation())
			.put("place", difference.place())
			.put("detail", difference.detail());
	}

	private static void checks(ArrayNode checks, Summary summary) {
		for (Result result : summary.results()) {
			ObjectNode check = checks.addObject()
				.put("area", result.check().area().option())
				.put("name", result.check().name())
				.put("outcome", result.outcome().title());
			if (!result.reason().isEmpty()) {
				check.put("reason", result.reason());
			}
			check.put("milliseconds", result.duration().toMillis());
			result.operations().forEach(check.putArray("operations")::add);
		}
	}

}
