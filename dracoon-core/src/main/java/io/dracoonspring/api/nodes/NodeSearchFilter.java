// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.time.LocalDate;

import io.dracoonspring.api.Classification;
import io.dracoonspring.api.FilterField;

/**
 * The fields by which found nodes can be filtered.
 */
public final class NodeSearchFilter {

	/** The type of the node. */
	public static final FilterField.Choice<NodeSearchFilter, NodeType> TYPE = FilterField.choice("type");

	/** The file name extension. */
	public static final FilterField.Text<NodeSearchFilter> FILE_TYPE = FilterField.text("fileType");

	/** The classification of the node. */
	public static final FilterField.Equality<NodeSearchFilter, Classification> CLASSIFICATION = FilterField
		.equality("classification");

	/** First name, last name, e-mail address or user name of the creator. */
	public static final FilterField.Text<NodeSearchFilter> CREATED_BY = FilterField.text("createdBy");

	/**
	 * The id of the creator, -1 for external users. Only DRACOON Cloud can compare it for
	 * inequality.
	 */
	public static final FilterField.Inequality<NodeSearchFilter, Long> CREATED_BY_ID = FilterField
		.inequality("createdById");

	/** The day of creation. */
	public static final FilterField.Order<NodeSearchFilter, LocalDate> CREATED_AT = FilterField.day("createdAt");

	/** First name, last name, e-mail address or user name of the last editor. */
	public static final FilterField.Text<NodeSearchFilter> UPDATED_BY = FilterField.text("updatedBy");

	/**
	 * The id of the last editor, -1 for external users. Only DRACOON Cloud can compare it
	 * for inequality.
	 */
	public static final FilterField.Inequality<NodeSearchFilter, Long> UPDATED_BY_ID = FilterField
		.inequality("updatedById");

	/** The day of the last change. */
	public static final FilterField.Order<NodeSearchFilter, LocalDate> UPDATED_AT = FilterField.day("updatedAt");

	/** The day of expiration. */
	public static final FilterField.Order<NodeSearchFilter, LocalDate> EXPIRE_AT = FilterField.day("expireAt");

	/** The size in bytes. */
	public static final FilterField.Order<NodeSearchFilter, Long> SIZE = FilterField.order("size");

	/** Whether the node is a favourite of the caller. */
	public static final FilterField.Equality<NodeSearchFilter, Boolean> FAVORITE = FilterField.equality("isFavorite");

	/** The version that rises with every change of the node or anything below it. */
	public static final FilterField.Order<NodeSearchFilter, Long> BRANCH_VERSION = FilterField.order("branchVersion");

	/** The path of the parent, which starts and ends with a slash. */
	public static final FilterField.Text<NodeSearchFilter> PARENT_PATH = FilterField.text("parentPath");

	/** The day on which the original file was created. */
	public static final FilterField.Order<NodeSearchFilter, LocalDate> TIMESTAMP_CREATION = FilterField
		.day("timestampCreation");

	/** The day on which the original file was last changed. */
	public static final FilterField.Order<NodeSearchFilter, LocalDate> TIMESTAMP_MODIFICATION = FilterField
		.day("timestampModification");

	/** The id that is the same for all versions of a file, since 4.37. */
	public static final FilterField.Equality<NodeSearchFilter, Long> REFERENCE_ID = FilterField.equality("referenceId");

	private NodeSearchFilter() {
	}

}
