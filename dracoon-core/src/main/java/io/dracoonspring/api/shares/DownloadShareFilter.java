// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.time.LocalDate;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which download shares can be filtered.
 */
public final class DownloadShareFilter {

	/** The name of the share or of the node. */
	public static final FilterField.Containment<DownloadShareFilter> NAME = FilterField.containment("name");

	/** The day on which the share was created. */
	public static final FilterField.Order<DownloadShareFilter, LocalDate> CREATED_AT = FilterField.day("createdAt");

	/** Names, user name or email address of the creator. */
	public static final FilterField.Text<DownloadShareFilter> CREATED_BY = FilterField.text("createdBy");

	/** The user id of the creator. */
	public static final FilterField.Equality<DownloadShareFilter, Long> CREATED_BY_ID = FilterField
		.equality("createdById");

	/** The secret part of the link. */
	public static final FilterField.Containment<DownloadShareFilter> ACCESS_KEY = FilterField.containment("accessKey");

	/** The id of the node that is shared. */
	public static final FilterField.Equality<DownloadShareFilter, Long> NODE_ID = FilterField.equality("nodeId");

	/** Names, user name or email address of the user who last changed the share. */
	public static final FilterField.Text<DownloadShareFilter> UPDATED_BY = FilterField.text("updatedBy");

	/** The id of the user who last changed the share. */
	public static final FilterField.Equality<DownloadShareFilter, Long> UPDATED_BY_ID = FilterField
		.equality("updatedById");

	private DownloadShareFilter() {
	}

}
