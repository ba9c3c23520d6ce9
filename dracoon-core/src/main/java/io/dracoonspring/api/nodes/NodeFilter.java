// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.time.LocalDate;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which listed nodes can be filtered.
 */
public final class NodeFilter {

	/** The type of the node. */
	public static final FilterField.Choice<NodeFilter, NodeType> TYPE = FilterField.choice("type");

	/** The permission of the caller for the node. */
	public static final FilterField.Choice<NodeFilter, NodePermission> PERMISSION = FilterField.choice("perm");

	/**
	 * The permission of the caller for the node. The server applies this filter only to
	 * the children of the parent. Therefore it is less restrictive than
	 * {@link #PERMISSION}.
	 */
	public static final FilterField.Choice<NodeFilter, NodePermission> CHILD_PERMISSION = FilterField
		.choice("childPerm");

	/** The name. */
	public static final FilterField.Text<NodeFilter> NAME = FilterField.text("name");

	/** Whether the node is encrypted. */
	public static final FilterField.Equality<NodeFilter, Boolean> ENCRYPTED = FilterField.equality("encrypted");

	/** The version that rises with every change of the node or anything below it. */
	public static final FilterField.Order<NodeFilter, Long> BRANCH_VERSION = FilterField.order("branchVersion");

	/** The day on which the original file was created. */
	public static final FilterField.Order<NodeFilter, LocalDate> TIMESTAMP_CREATION = FilterField
		.day("timestampCreation");

	/** The day on which the original file was last changed. */
	public static final FilterField.Order<NodeFilter, LocalDate> TIMESTAMP_MODIFICATION = FilterField
		.day("timestampModification");

	/** The id that is the same for all versions of a file, since 4.37. */
	public static final FilterField.Equality<NodeFilter, Long> REFERENCE_ID = FilterField.equality("referenceId");

	private NodeFilter() {
	}

}
