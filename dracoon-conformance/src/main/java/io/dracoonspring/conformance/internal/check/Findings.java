// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.conformance.internal.answer.Answer;
import io.dracoonspring.conformance.internal.answer.Comparison;
import io.dracoonspring.conformance.internal.answer.Difference;
import io.dracoonspring.conformance.internal.answer.Difference.Kind;
import io.dracoonspring.conformance.internal.answer.Edition;

/**
 * Collects the findings of the current check. Answers arrive on the threads of the
 * client.
 */
final class Findings {

	private final Comparison comparison;

	private final Map<Question, String> answers = new EnumMap<>(Question.class);

	private final Set<Difference> differences = new LinkedHashSet<>();

	private final Set<String> operations = new TreeSet<>();

	private Edition edition = Edition.SERVER;

	private String lastRequest = "(none)";

	private int requests;

	private int waits;

	Findings(Comparison comparison) {
		this.comparison = comparison;
	}

	synchronized void begin() {
		this.differences.clear();
		this.operations.clear();
	}

	synchronized void edition(Edition edition) {
		this.edition = edition;
	}

	synchronized Edition edition() {
		return this.edition;
	}

	synchronized void sent(String operation) {
		this.requests++;
		this.operations.add(operation);
		this.lastRequest = operation;
	}

	synchronized void answered(Answer answer) {
		if (answer.isTransient()) {
			this.waits++;
		}
		if (answer.status() == 429) {
			this.answers.put(Question.RETRY_AFTER, form(answer.retryAfter()));
		}
		if (answer.status() == 402 || answer.status() == 403) {
			this.answers.merge(Question.REFUSALS, String.valueOf(answer.status()),
					(all, status) -> all.contains(status) ? all : all + ", " + status);
		}
		this.differences.addAll(this.comparison.compare(answer, this.edition));
	}

	private static String form(@Nullable String retryAfter) {
		if (retryAfter == null) {
			return "not at all";
		}
		return retryAfter.matches("[0-9]{1,6}") ? "as seconds, such as " + retryAfter : "as a date";
	}

	synchronized void differ(Kind kind, String operation, String place, String detail) {
		this.differences.add(new Difference(kind, operation, place, detail));
	}

	synchronized void answer(Question question, String answer) {
		this.answers.put(question, answer);
	}

	synchronized Map<Question, String> answers() {
		return new EnumMap<>(this.answers);
	}

	synchronized List<Difference> differences() {
		return new ArrayList<>(this.differences);
	}

	synchronized Set<String> operations() {
		return new TreeSet<>(this.operations);
	}

	synchronized String lastRequest() {
		return this.lastRequest;
	}

	synchronized int requests() {
		return this.requests;
	}

	synchronized int waits() {
		return this.waits;
	}

}
