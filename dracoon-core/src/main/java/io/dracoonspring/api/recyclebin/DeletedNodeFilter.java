// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.recyclebin;

import java.time.LocalDate;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which the content of a recycle bin can be filtered.
 */
public final class DeletedNodeFilter {

	/** The type of the node. */
	public static final FilterField.Choice<DeletedNodeFilter, DeletedNodeType> TYPE = FilterField.choice("type");

	/** The name. */
	public static final FilterField.Containment<DeletedNodeFilter> NAME = FilterField.containment("name");

	/** The path of the parent. */
	public static final FilterField.Containment<DeletedNodeFilter> PARENT_PATH = FilterField.containment("parentPath");

	/** The day on which the original file was created. */
	public static final FilterField.Order<DeletedNodeFilter, LocalDate> TIMESTAMP_CREATION = FilterField
		.day("timestampCreation");

	/** The day on which the original file was last changed. */
	public static final FilterField.Order<DeletedNodeFilter, LocalDate> TIMESTAMP_MODIFICATION = FilterField
		.day("timestampModification");

	private DeletedNodeFilter() {
	}

}
