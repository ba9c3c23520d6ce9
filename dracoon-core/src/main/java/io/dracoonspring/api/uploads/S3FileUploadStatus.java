// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.uploads;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ErrorResponse;
import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.nodes.Node;

/**
 * The progress of an upload; schema {@code S3FileUploadStatus} of the API.
 *
 * @param status the state
 * @param node the new file, once it exists
 * @param errorDetails the reason why the upload failed, or {@code null} if it did not
 * fail
 */
@ExtensibleRecord
public record S3FileUploadStatus(S3FileUploadState status, @Nullable Node node, @Nullable ErrorResponse errorDetails) {

}
