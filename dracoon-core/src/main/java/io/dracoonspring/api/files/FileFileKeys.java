// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.files;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.FileKeyContainer;

/**
 * A file key that the caller can open; schema {@code FileFileKeys} of the API.
 *
 * @param id the id of the file
 * @param fileKeyContainer the file key
 */
@ExtensibleRecord
public record FileFileKeys(@Nullable Long id, @Nullable FileKeyContainer fileKeyContainer) {

}
