// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.files;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A user or rescue key that lacks the key of a file; schema {@code UserIdFileIdItem} of
 * the API.
 *
 * @param userId the id of the user, or the negative id of a rescue key
 * @param fileId the id of the file
 */
@ExtensibleRecord
public record UserIdFileIdItem(@Nullable Long userId, @Nullable Long fileId) {

}
