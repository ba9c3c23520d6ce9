/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.api.nodes;

import java.time.LocalDate;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which listed nodes can be filtered.
 */
public final class NodeFilter {

	/** What the node is. */
	public static final FilterField.Choice<NodeFilter, NodeType> TYPE = FilterField.choice("type");

	/** What the caller may do with the node. */
	public static final FilterField.Choice<NodeFilter, NodePermission> PERMISSION = FilterField.choice("perm");

	/**
	 * What the caller may do with the node; only applied to the children of the parent.
	 */
	public static final FilterField.Choice<NodeFilter, NodePermission> CHILD_PERMISSION = FilterField
		.choice("childPerm");

	/** The name. */
	public static final FilterField.Text<NodeFilter> NAME = FilterField.text("name");

	/** Whether the node is encrypted. */
	public static final FilterField.Equality<NodeFilter, Boolean> ENCRYPTED = FilterField.equality("encrypted");

	/** The version that rises with every change below. */
	public static final FilterField.Order<NodeFilter, Long> BRANCH_VERSION = FilterField.order("branchVersion");

	/** The day of creation where the file comes from. */
	public static final FilterField.Order<NodeFilter, LocalDate> TIMESTAMP_CREATION = FilterField
		.day("timestampCreation");

	/** The day of the last change where the file comes from. */
	public static final FilterField.Order<NodeFilter, LocalDate> TIMESTAMP_MODIFICATION = FilterField
		.day("timestampModification");

	/** The id that all versions of a file share, since 4.37. */
	public static final FilterField.Equality<NodeFilter, Long> REFERENCE_ID = FilterField.equality("referenceId");

	private NodeFilter() {
	}

}
