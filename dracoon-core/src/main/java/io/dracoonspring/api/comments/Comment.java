// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.comments;

import java.time.Instant;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.UserInfo;

/**
 * A comment on a node; schema {@code Comment} of the API.
 *
 * @param id the id
 * @param text the text
 * @param createdAt when it was created
 * @param createdBy the user who created it
 * @param updatedAt when it was last changed
 * @param updatedBy the user who last changed it
 * @param isChanged whether the text was changed later
 * @param isDeleted whether the comment was deleted; a deleted comment has no text
 */
@ExtensibleRecord
public record Comment(long id, String text, Instant createdAt, UserInfo createdBy, Instant updatedAt,
		UserInfo updatedBy, Boolean isChanged, Boolean isDeleted) {

}
