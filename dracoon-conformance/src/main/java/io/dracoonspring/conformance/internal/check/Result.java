// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.dracoonspring.conformance.internal.answer.Difference;

/**
 * Holds the result of a check.
 *
 * @param reason the reason of an outcome other than ok, empty if there is none; it never
 * contains a text of the server
 * @param operations the operations that were called
 * @param differences the differences, each of them once
 */
public record Result(Check check, Outcome outcome, String reason, Duration duration, Set<String> operations,
		List<Difference> differences) {

}
