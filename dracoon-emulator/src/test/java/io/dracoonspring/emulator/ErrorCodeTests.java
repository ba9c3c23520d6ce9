// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.error.DatevError;
import io.dracoonspring.emulator.internal.error.DocumentedError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.openapi.DocumentedAnswers;
import io.dracoonspring.emulator.openapi.FinishedClasses;
import io.dracoonspring.emulator.openapi.ProvokedCodes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the emulator has the error codes of the API document, and that the tests of
 * this module provoke all codes of the emulator. Therefore this class runs last.
 */
@Order(Integer.MAX_VALUE)
@Isolated("runs after all other test classes")
class ErrorCodeTests {

	/**
	 * The codes of the document that no client can provoke in the emulator, with the
	 * reason.
	 */
	private static final Map<Integer, String> NOT_PROVOKABLE = Map.ofEntries(
			Map.entry(-10112, "the server fails to make a secret, which the emulator never does"),
			Map.entry(-40022, "users cannot log in from a directory, and therefore have no home rooms"),
			Map.entry(-70024, "only an operation that no longer exists reported it"),
			Map.entry(-70025, "only an operation that no longer exists reported it"),
			Map.entry(-90027, "the storage is always available; a fault can give this answer"),
			Map.entry(-90063, "other customers have no directories"),
			Map.entry(-90090, "text messages are never sent; a fault can give this answer"),
			Map.entry(-90201, "the quota is always used up before the disk of the operator"));

	/** Codes of the emulator that are not in an enum. */
	private static final Set<Integer> ELSEWHERE = Set.of(-80024);

	private static Map<Integer, String> known() {
		return Stream
			.of(ErrorCode.values(), AdminError.values(), ContentError.values(), DatevError.values(),
					PeopleErrorCode.values())
			.flatMap((values) -> Arrays.stream((DocumentedError[]) values))
			.collect(Collectors.toMap((error) -> error.details().code(), Object::toString, (a, b) -> a, TreeMap::new));
	}

	@Test
	void areAllProvoked() {
		Map<Integer, String> known = known();
		assertThat(known).hasSizeGreaterThan(180);
		Set<String> missing = FinishedClasses.missing(ErrorCodeTests.class);
		// Only a full run of the tests can check this. A partial run skips the check, or
		// fails if the environment requires a full run.
		if ("true".equals(System.getenv("DRACOON_OPENAPI_REQUIRED"))) {
			assertThat(missing).as("test classes that did not run").isEmpty();
		}
		Assumptions.assumeThat(missing).as("test classes that did not run").isEmpty();
		known.keySet().removeAll(ProvokedCodes.all());
		assertThat(known).as("error codes that no test provoked").isEmpty();
	}

	@Test
	void areThoseOfTheDocument() {
		Set<Integer> documented = DocumentedAnswers.errorCodes();
		Set<Integer> known = new TreeSet<>(known().keySet());
		known.addAll(ELSEWHERE);
		assertThat(documented).allSatisfy((code) -> assertThat(known.contains(code)).as("%d", code)
			.isNotEqualTo(NOT_PROVOKABLE.containsKey(code)));
	}

}
