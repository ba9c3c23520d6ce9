// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.eventlog;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which an auditor can filter rooms.
 */
public final class AuditNodeFilter {

	/** The id. */
	public static final FilterField.Equality<AuditNodeFilter, Long> NODE_ID = FilterField.equality("nodeId");

	/** The name. */
	public static final FilterField.Prefix<AuditNodeFilter> NODE_NAME = FilterField.prefix("nodeName");

	/** Whether the content is encrypted. */
	public static final FilterField.Equality<AuditNodeFilter, Boolean> NODE_IS_ENCRYPTED = FilterField
		.equality("nodeIsEncrypted");

	private AuditNodeFilter() {
	}

}
