// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.answer;

/**
 * Names a difference between an answer and the expected answer. It contains no names,
 * secrets or file contents from the answer.
 *
 * @param operation the verb and the path template
 * @param place the field, such as {@code items[].createdBy.id}, or empty
 * @param detail the expected and the actual form
 */
public record Difference(Kind kind, String operation, String place, String detail) {

	/** Classifies differences. */
	public enum Kind {

		/** A required field is missing. */
		MISSING("missing field"),

		/**
		 * The answer has a field that neither the type of the client nor the documents
		 * contain.
		 */
		UNKNOWN("unknown field"),

		/** A value has another type. */
		TYPE("other type"),

		/** A value is not one of the expected values. */
		VALUE("unknown value"),

		/** A point in time has another form or another value. */
		TIME("time"),

		/** The entries of a list are in another order. */
		ORDER("order"),

		/** The position and the size of a page contradict its entries. */
		RANGE("page"),

		/** The answer has another status. */
		STATUS("status"),

		/** The error code is unknown, or is not an expected one. */
		CODE("error code"),

		/** The server stores or returns something other than it received. */
		CONTENT("content");

		private final String title;

		Kind(String title) {
			this.title = title;
		}

		/** Returns the name to show in reports. */
		public String title() {
			return this.title;
		}

	}

}
