// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.answer;

/** Selects the API document with which answers are compared. */
public enum Edition {

	/** The document of DRACOON Server 4.42.3. */
	SERVER("4.42.3"),

	/** The document of DRACOON Cloud 5.47.0. */
	CLOUD("5.47.0");

	private final String document;

	Edition(String document) {
		this.document = document;
	}

	/** Returns the version of the API that the document describes. */
	public String document() {
		return this.document;
	}

}
