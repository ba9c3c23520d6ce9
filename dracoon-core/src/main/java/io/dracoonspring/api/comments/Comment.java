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
 * @param createdBy who created it
 * @param updatedAt when it was last changed
 * @param updatedBy who changed it last
 * @param isChanged whether the text was changed after it was written
 * @param isDeleted whether it was deleted, in which case the text is gone
 */
@ExtensibleRecord
public record Comment(Long id, String text, Instant createdAt, UserInfo createdBy, Instant updatedAt,
		UserInfo updatedBy, Boolean isChanged, Boolean isDeleted) {

}
