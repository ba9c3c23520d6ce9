// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.time.LocalDate;

import io.dracoonspring.api.FilterField;

/**
 * The fields by which upload shares can be filtered.
 */
public final class UploadShareFilter {

	/** The name of the share. */
	public static final FilterField.Containment<UploadShareFilter> NAME = FilterField.containment("name");

	/** The day on which the share was created. */
	public static final FilterField.Order<UploadShareFilter, LocalDate> CREATED_AT = FilterField.day("createdAt");

	/** Names, user name or email address of the creator. */
	public static final FilterField.Text<UploadShareFilter> CREATED_BY = FilterField.text("createdBy");

	/** The user id of the creator. */
	public static final FilterField.Equality<UploadShareFilter, Long> CREATED_BY_ID = FilterField
		.equality("createdById");

	/** The secret part of the link. */
	public static final FilterField.Containment<UploadShareFilter> ACCESS_KEY = FilterField.containment("accessKey");

	/** The user id of the creator, like {@link #CREATED_BY_ID}. */
	public static final FilterField.Equality<UploadShareFilter, Long> USER_ID = FilterField.equality("userId");

	/** The id of the room or folder that receives the files. */
	public static final FilterField.Equality<UploadShareFilter, Long> TARGET_ID = FilterField.equality("targetId");

	/** Names, user name or email address of the user who last changed the share. */
	public static final FilterField.Text<UploadShareFilter> UPDATED_BY = FilterField.text("updatedBy");

	/** The id of the user who last changed the share. */
	public static final FilterField.Equality<UploadShareFilter, Long> UPDATED_BY_ID = FilterField
		.equality("updatedById");

	private UploadShareFilter() {
	}

}
