// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.files;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * One version of a file, current or deleted; schema {@code FileVersion} of the API.
 *
 * @param id the id
 * @param referenceId the id that all versions of a file share, since 4.37
 * @param parentId the id of the room or folder that holds it, or {@code null} if the
 * server omits it
 * @param name the name
 * @param deleted whether it is in the recycle bin
 */
@ExtensibleRecord
public record FileVersion(long id, long referenceId, @Nullable Long parentId, String name, @Nullable Boolean deleted) {

}
