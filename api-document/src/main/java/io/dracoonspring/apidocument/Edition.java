// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.apidocument;

/** Selects the server that a document describes. */
public enum Edition {

	/** DRACOON Server 4.42.3: the vendor's document, unchanged. */
	SERVER,

	/**
	 * DRACOON Cloud 5.47.0: derived from the document of 4.42.3 and the notes about
	 * changes.
	 */
	CLOUD,

	/** The operations and fields that at least one of the two servers has. */
	EITHER

}
